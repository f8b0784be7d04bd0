using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace LittleGiants.Browser.Tests;

/// <summary>
/// What lies under the highlights of the evidence, read from the PDF itself by a second copy of pdf.js and by the pixels of the drawn page:
/// nothing of the stored boxes takes part.
/// </summary>
/// <param name="Focus">The characters whose middle lies under the strong mark.</param>
/// <param name="Quote">Those under the faint marks.</param>
/// <param name="InkShare">Share of dark pixels under the strong mark.</param>
internal sealed record LitText(string Focus, string Quote, double InkShare)
{
    private const string Prefix = "/pdfjs-of-the-tests/";

    private const string Script = """
        async ([prefix, address, number]) => {
          const pdf = await import(prefix + 'pdf.mjs');
          pdf.GlobalWorkerOptions.workerSrc = prefix + 'pdf.worker.mjs';
          const document_ = await pdf.getDocument({ url: address, cMapUrl: '/pdf/cmaps/', cMapPacked: true, standardFontDataUrl: '/pdf/standard_fonts/', wasmUrl: '/pdf/wasm/', isEvalSupported: false, verbosity: 0 }).promise;
          const page = await document_.getPage(number);
          const sheet = document.querySelector('aside [data-drawn=true]');
          const frame = sheet.getBoundingClientRect();
          const viewport = page.getViewport({ scale: frame.width / page.getViewport({ scale: 1 }).width });
          const pen = document.createElement('canvas').getContext('2d');
          pen.font = '100px sans-serif';
          const letters = [];
          for (const { str, transform, width, height } of (await page.getTextContent()).items) {
            const whole = pen.measureText(str).width || 1;
            for (let i = 0; i < str.length; i++) {
              const middle = (pen.measureText(str.slice(0, i)).width + pen.measureText(str[i]).width / 2) / whole;
              const [x, y] = viewport.convertToViewportPoint(transform[4] + width * middle, transform[5] + height * 0.35);
              letters.push({ text: str[i], x: x + frame.left, y: y + frame.top });
            }
          }
          const under = (kind) => [...sheet.querySelectorAll(`[data-mark=${kind}]`)].map((mark) => mark.getBoundingClientRect())
            .map((box) => letters.filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom).map(({ text }) => text).join('')).join(' ');
          const drawn = sheet.querySelector('canvas');
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [drawn.width, drawn.height];
          canvas.getContext('2d', { willReadFrequently: true }).drawImage(drawn, 0, 0);
          const share = canvas.width / frame.width;
          const box = sheet.querySelector('[data-mark=focus]')?.getBoundingClientRect();
          let ink = 0;
          if (box) {
            const { data } = canvas.getContext('2d').getImageData((box.left - frame.left) * share, (box.top - frame.top) * share, box.width * share, box.height * share);
            for (let i = 0; i < data.length; i += 4) if (data[i] + data[i + 1] + data[i + 2] < 384 && data[i + 3] > 128) ink++;
            ink /= data.length / 4;
          }
          await document_.loadingTask.destroy();
          return [under('focus'), under('quote'), String(ink)];
        }
        """;

    private static readonly string Library = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "src", "Assistant", "Web", "Client", "node_modules", "pdfjs-dist", "build"));

    /// <summary>Of the page of a PDF that the evidence shows.</summary>
    public static async Task<LitText> ReadAsync(IPage page)
    {
        await page.RouteAsync($"**{Prefix}*", route => route.FulfillAsync(new() { Path = Path.Combine(Library, Path.GetFileName(new Uri(route.Request.Url).AbsolutePath)), ContentType = "text/javascript" }));
        var document = (await page.Evidence().GetByRole(AriaRole.Link).First.GetAttributeAsync("href"))!.Split('/')[^1];
        var said = await page.Evidence().GetByText(new System.Text.RegularExpressions.Regex(@"^Page \d+ of \d+$")).First.InnerTextAsync();
        var number = int.Parse(said.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        var read = await page.EvaluateAsync<string[]>(Script, new object[] { Prefix, $"/api/documents/{document}/file", number });
        return new LitText(read[0], read[1], double.Parse(read[2], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
