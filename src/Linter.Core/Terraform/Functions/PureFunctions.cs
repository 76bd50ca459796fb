using Linter.Core.Terraform.Functions.Collections;
using Linter.Core.Terraform.Functions.Documents;
using Linter.Core.Terraform.Functions.Encodings;
using Linter.Core.Terraform.Functions.Files;
using Linter.Core.Terraform.Functions.Formatting;
using Linter.Core.Terraform.Functions.Hashes;
using Linter.Core.Terraform.Functions.Network;
using Linter.Core.Terraform.Functions.Numbers;
using Linter.Core.Terraform.Functions.Providers;
using Linter.Core.Terraform.Functions.RegularExpressions;
using Linter.Core.Terraform.Functions.Strings;
using Linter.Core.Terraform.Functions.Time;
using Linter.Core.Terraform.Functions.Types;
using Linter.Hcl.Evaluation;

namespace Linter.Core.Terraform.Functions;

/// <summary>The functions that need nothing but their arguments.</summary>
internal static class PureFunctions
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IFunction> All { get; } =
    [
        .. OverText(),
        .. OverCollections(),
        .. OverNumbers(),
        .. OverEncodings(),
        .. OverTypes(),
        .. OfProviders(),
    ];

    private static IFunction[] OverText() =>
    [
        CaseFunctions.Lower, CaseFunctions.Title, CaseFunctions.Upper,
        TrimFunctions.Chomp, TrimFunctions.Trim, TrimFunctions.TrimPrefix, TrimFunctions.TrimSpace, TrimFunctions.TrimSuffix,
        SearchFunctions.Contains, SearchFunctions.EndsWith, SearchFunctions.StartsWith,
        SubstringFunctions.Reverse, SubstringFunctions.Substring,
        JoinFunctions.Join, JoinFunctions.Split,
        IndentFunction.Indent,
        FormatFunctions.Format, FormatFunctions.FormatList,
        RegexFunctions.Regex, RegexFunctions.RegexAll, ReplaceFunction.Replace,
        PathFunctions.AbsPath, PathFunctions.BaseName, PathFunctions.DirName, PathFunctions.PathExpand,
    ];

    private static IFunction[] OverCollections() =>
    [
        CoalesceFunctions.Coalesce, CoalesceFunctions.CoalesceList,
        ElementFunctions.Element, ElementFunctions.Index, ElementFunctions.One, ElementFunctions.Reverse, ElementFunctions.Slice,
        ListFunctions.ChunkList, ListFunctions.Compact, ListFunctions.Concat, ListFunctions.Distinct, ListFunctions.Flatten,
        LookupFunction.Lookup,
        MapFunctions.Keys, MapFunctions.Merge, MapFunctions.Values, MapFunctions.ZipMap,
        MatchKeysFunction.MatchKeys,
        RemovedFunctions.List, RemovedFunctions.Map,
        SetFunctions.Intersection, SetFunctions.Subtract, SetFunctions.Union, SetProductFunction.SetProduct,
        SortFunctions.Sort, SortFunctions.Transpose,
        TruthFunctions.AllTrue, TruthFunctions.AnyTrue, TruthFunctions.Contains, TruthFunctions.Length,
    ];

    private static IFunction[] OverNumbers() =>
    [
        NumberFunctions.Abs, NumberFunctions.Ceil, NumberFunctions.Floor, NumberFunctions.Max, NumberFunctions.Min,
        NumberFunctions.Range, NumberFunctions.Signum, NumberFunctions.Sum,
        ParseIntFunction.ParseInt,
        FloatingPointFunctions.Log, FloatingPointFunctions.Pow,
        CidrFunctions.Host, CidrFunctions.Netmask, CidrFunctions.Subnet, CidrFunctions.Subnets,
        ClockFunctions.PlanTimestamp, ClockFunctions.Timestamp,
        TimeFunctions.FormatDate, TimeFunctions.TimeAdd, TimeFunctions.TimeCompare,
    ];

    private static IFunction[] OverEncodings() =>
    [
        Base64Functions.Decode, Base64Functions.Encode, Base64Functions.Gzip,
        TextBase64Functions.Decode, TextBase64Functions.Encode,
        UrlEncodeFunction.UrlEncode,
        CsvFunction.CsvDecode,
        JsonFunctions.Decode, JsonFunctions.Encode,
        YamlFunctions.Decode, YamlFunctions.Encode,
        HashFunctions.Base64Sha256, HashFunctions.Base64Sha512, HashFunctions.Md5, HashFunctions.Sha1, HashFunctions.Sha256, HashFunctions.Sha512,
        RandomFunctions.Bcrypt, RandomFunctions.Uuid,
        RsaDecryptFunction.RsaDecrypt,
        UuidFunction.UuidV5,
    ];

    private static IFunction[] OverTypes() =>
    [
        new CanFunction(), new TryFunction(),
        ConversionFunctions.ToBool, ConversionFunctions.ToList, ConversionFunctions.ToMap,
        ConversionFunctions.ToNumber, ConversionFunctions.ToSet, ConversionFunctions.ToText,
        MarkFunctions.EphemeralAsNull, MarkFunctions.IsSensitive, MarkFunctions.NonSensitive, MarkFunctions.Sensitive,
    ];

    private static IFunction[] OfProviders() =>
    [
        AwsFunctions.ArnBuild, AwsFunctions.ArnParse, AwsFunctions.TrimIamRolePath,
        TerraformProviderFunctions.DecodeVariables, TerraformProviderFunctions.EncodeExpression, TerraformProviderFunctions.EncodeVariables,
    ];
}
