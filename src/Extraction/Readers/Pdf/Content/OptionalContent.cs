using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>Which optional content groups (layers) are hidden when the document is opened.</summary>
internal sealed class OptionalContent
{
    private readonly HashSet<int> _hidden = [];

    private OptionalContent()
    {
    }

    public static OptionalContent Of(PdfDictionary catalog)
    {
        var result = new OptionalContent();
        if (catalog.Dictionary("OCProperties") is not { } properties || properties.Dictionary("D") is not { } configuration)
        {
            return result;
        }

        if (configuration.Name("BaseState") == "OFF" && properties.Array("OCGs") is { } all)
        {
            result.Hide(all);
        }

        if (configuration.Array("ON") is { } on)
        {
            for (var i = 0; i < on.Count; i++)
            {
                if (on.Raw(i) is PdfReference reference)
                {
                    result._hidden.Remove(reference.Number);
                }
            }
        }

        if (configuration.Array("OFF") is { } off)
        {
            result.Hide(off);
        }

        return result;
    }

    /// <param name="holder">The dictionary whose entry names a group, or a membership of several.</param>
    public bool IsHidden(PdfDictionary holder, string key)
    {
        if (_hidden.Count == 0 || !holder.Has(key))
        {
            return false;
        }

        if (holder.Raw(key) is PdfReference reference && _hidden.Contains(reference.Number))
        {
            return true;
        }

        return holder.Dictionary(key) is { } group && group.Name("Type") == "OCMD" && IsMembershipHidden(group);
    }

    /// <summary>By the policy of the membership; visibility expressions are left to it too, as older viewers do.</summary>
    private bool IsMembershipHidden(PdfDictionary membership)
    {
        int hidden = 0, count = 0;
        if (membership["OCGs"] is PdfArray groups)
        {
            for (count = 0; count < groups.Count; count++)
            {
                hidden += groups.Raw(count) is PdfReference reference && _hidden.Contains(reference.Number) ? 1 : 0;
            }
        }
        else if (membership.Raw("OCGs") is PdfReference single)
        {
            count = 1;
            hidden = _hidden.Contains(single.Number) ? 1 : 0;
        }

        return count > 0 && membership.Name("P") switch
        {
            "AllOn" => hidden > 0,
            "AnyOff" => hidden == 0,
            "AllOff" => hidden < count,
            _ => hidden == count,
        };
    }

    private void Hide(PdfArray groups)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups.Raw(i) is PdfReference reference)
            {
                _hidden.Add(reference.Number);
            }
        }
    }
}
