namespace LittleGiants.Extraction.Criteria;

/// <summary>Everything a verdict can say. Each has its wording in every <c>Criteria/Wording/&lt;tag&gt;.yaml</c>, under the method's name in camel case.</summary>
internal static class VerdictReasons
{
    public static VerdictReason Holds(string fact, string value, string asked) => new("holds", [fact, value, asked]);

    public static VerdictReason Fails(string fact, string value, string asked) => new("fails", [fact, value, asked]);

    /// <summary>What is known of the value leaves both open.</summary>
    public static VerdictReason Unsettled(string fact, string value, string asked) => new("unsettled", [fact, value, asked]);

    public static VerdictReason HoldsEachYear(string fact, string values, string asked, string years) => new("holdsEachYear", [fact, values, asked, years]);

    public static VerdictReason FailsInYear(string fact, string value, string asked, string year) => new("failsInYear", [fact, value, asked, year]);

    public static VerdictReason UnsettledInYear(string fact, string value, string asked, string year) => new("unsettledInYear", [fact, value, asked, year]);

    public static VerdictReason NotFound(string fact) => new("notFound", [fact]);

    public static VerdictReason NotFoundInYear(string fact, string year) => new("notFoundInYear", [fact, year]);

    public static VerdictReason NotReadable(string fact) => new("notReadable", [fact]);

    /// <summary>The document itself says that the fact does not apply, which is no value.</summary>
    public static VerdictReason SaidNotToApply(string fact) => new("saidNotToApply", [fact]);

    public static VerdictReason OtherScope(string fact) => new("otherScope", [fact]);

    public static VerdictReason NotOneYear(string fact) => new("notOneYear", [fact]);

    public static VerdictReason OtherUnit(string fact, string value) => new("otherUnit", [fact, value]);

    public static VerdictReason FigureTooLong(string fact) => new("figureTooLong", [fact]);

    public static VerdictReason Conflicting(string fact, string values, string asked) => new("conflicting", [fact, values, asked]);

    public static VerdictReason PartConflicting(string fact, string part) => new("partConflicting", [fact, part]);

    public static VerdictReason CurrencyUnknown(string fact) => new("currencyUnknown", [fact]);

    public static VerdictReason NoRate(string fact, string currency) => new("noRate", [fact, currency]);

    public static VerdictReason KindNotStated(string fact, string whole, string total) => new("kindNotStated", [fact, whole, total]);

    public static VerdictReason StatusHolds(string fact, string status) => new("statusHolds", [fact, status]);

    public static VerdictReason StatusFails(string fact, string status) => new("statusFails", [fact, status]);

    public static VerdictReason StatusOpen(string fact, string status) => new("statusOpen", [fact, status]);

    public static VerdictReason SectorInProgramme(string sectors) => new("sectorInProgramme", [sectors]);

    public static VerdictReason SectorOutside(string sectors) => new("sectorOutside", [sectors]);

    public static VerdictReason NoSector() => new("noSector", []);

    public static VerdictReason Waived(string occasion) => new("waived", [occasion]);

    public static VerdictReason Arithmetic(string fact, string arithmetic) => new("arithmetic", [fact, arithmetic]);

    public static VerdictReason Substituted(string concept, string substitute) => new("substituted", [concept, substitute]);

    public static VerdictReason Bounded(string fact, string bound, string arithmetic) => new("bounded", [fact, bound, arithmetic]);

    public static VerdictReason ConvertedAtAverage(string amount, string converted, string rate, string year) => new("convertedAtAverage", [amount, converted, rate, year]);

    public static VerdictReason ConvertedAtYearEnd(string amount, string converted, string rate, string year) => new("convertedAtYearEnd", [amount, converted, rate, year]);

    public static VerdictReason YearNotStated(string amount, string converted, string years) => new("yearNotStated", [amount, converted, years]);

    public static VerdictReason YearWithoutRate(string amount, string converted, string years, string year) => new("yearWithoutRate", [amount, converted, years, year]);

    public static VerdictReason YearOpen(string fact, string value, string asked) => new("yearOpen", [fact, value, asked]);

    public static VerdictReason RateDecides(string value, string share, string bound) => new("rateDecides", [value, share, bound]);

    public static VerdictReason LessSureRule(string asked) => new("lessSureRule", [asked]);
}
