using Linter.Hcl.Values;

namespace Linter.Core.Tests.Terraform.Functions;

/// <summary>Writes values in the form of the tables.</summary>
internal static class AnswerText
{
    // Terraform is asked through jsonencode(), which refuses infinities.
    private const string NoJson = "!";

    /// <summary>The answer that a value is.</summary>
    public static string Of(Value value) => value switch
    {
        UnknownValue { Reason.Kind: UnknownKind.Error } => "!",
        UnknownValue unknown => $"? {unknown.Reason.Kind}",
        _ when !value.IsWhollyKnown => "? in part",
        _ => JsonText.Write(value) is { } json ? $"={(value.IsSensitive ? "*" : "")} {TypeOf(value.Type)} {json}" : NoJson,
    };

    private static string TypeOf(HclType type) => type.Kind switch
    {
        TypeKind.List => $"list({TypeOf(type.Element!)})",
        TypeKind.Set => $"set({TypeOf(type.Element!)})",
        TypeKind.Map => $"map({TypeOf(type.Element!)})",
        TypeKind.Tuple => $"tuple([{string.Join(',', type.Elements.Select(TypeOf))}])",
        TypeKind.Object => $"object({{{string.Join(',', type.Attributes.Select(a => $"{Compact(a.Key)}:{TypeOf(a.Value)}"))}}})",
        _ => type.Kind.ToString().ToLowerInvariant(),
    };

    private static string Compact(string name) => string.Concat(name.Where(character => !char.IsWhiteSpace(character)));
}
