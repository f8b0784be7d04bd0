namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>The operators of ISO 32000 annex A that matter here, their first four bytes packed with the first one lowest.</summary>
internal static class ContentOperator
{
    public const uint Save = 0x71; // q
    public const uint Restore = 0x51; // Q
    public const uint Concat = 0x6D63; // cm
    public const uint LineWidth = 0x77; // w
    public const uint ExtendedState = 0x7367; // gs
    public const uint MoveTo = 0x6D; // m
    public const uint LineTo = 0x6C; // l
    public const uint Curve = 0x63; // c
    public const uint CurveV = 0x76; // v
    public const uint CurveY = 0x79; // y
    public const uint Close = 0x68; // h
    public const uint Rectangle = 0x6572; // re
    public const uint Stroke = 0x53; // S
    public const uint CloseStroke = 0x73; // s
    public const uint Fill = 0x66; // f
    public const uint FillOld = 0x46; // F
    public const uint FillEvenOdd = 0x2A66; // f*
    public const uint FillStroke = 0x42; // B
    public const uint FillStrokeEvenOdd = 0x2A42; // B*
    public const uint CloseFillStroke = 0x62; // b
    public const uint CloseFillStrokeEvenOdd = 0x2A62; // b*
    public const uint EndPath = 0x6E; // n
    public const uint Clip = 0x57; // W
    public const uint ClipEvenOdd = 0x2A57; // W*
    public const uint BeginText = 0x5442; // BT
    public const uint EndText = 0x5445; // ET
    public const uint CharSpacing = 0x6354; // Tc
    public const uint WordSpacing = 0x7754; // Tw
    public const uint HorizontalScale = 0x7A54; // Tz
    public const uint Leading = 0x4C54; // TL
    public const uint Font = 0x6654; // Tf
    public const uint RenderMode = 0x7254; // Tr
    public const uint Rise = 0x7354; // Ts
    public const uint Move = 0x6454; // Td
    public const uint MoveLeading = 0x4454; // TD
    public const uint TextMatrix = 0x6D54; // Tm
    public const uint NextLine = 0x2A54; // T*
    public const uint Show = 0x6A54; // Tj
    public const uint ShowSpaced = 0x4A54; // TJ
    public const uint NextLineShow = 0x27; // '
    public const uint NextLineShowSpaced = 0x22; // "
    public const uint StrokeSpace = 0x5343; // CS
    public const uint FillSpace = 0x7363; // cs
    public const uint StrokeColor = 0x4353; // SC
    public const uint StrokeColorNamed = 0x4E4353; // SCN
    public const uint FillColor = 0x6373; // sc
    public const uint FillColorNamed = 0x6E6373; // scn
    public const uint StrokeGray = 0x47; // G
    public const uint FillGray = 0x67; // g
    public const uint StrokeRgb = 0x4752; // RG
    public const uint FillRgb = 0x6772; // rg
    public const uint StrokeCmyk = 0x4B; // K
    public const uint FillCmyk = 0x6B; // k
    public const uint Paint = 0x6F44; // Do
    public const uint BeginImage = 0x4942; // BI
    public const uint ImageData = 0x4449; // ID
    public const uint BeginMarked = 0x434D42; // BMC
    public const uint BeginMarkedProperties = 0x434442; // BDC
    public const uint EndMarked = 0x434D45; // EMC
    public const uint True = 0x65757274; // true
    public const uint False = 0x736C6166; // false
    public const uint Null = 0x6C6C756E; // null
}
