using Linter.Hcl.Evaluation;
using Linter.Hcl.Values;
using Linter.Testing;

namespace Linter.Hcl.Tests.Evaluation;

/// <summary>Says what came out in the words of <see cref="TerraformConsole"/>.</summary>
internal static class Verdict
{
    public static string Of(EvaluationResult result)
    {
        if (result.IsRefused)
        {
            return TerraformConsole.Refused;
        }

        if (!result.Value.IsWhollyKnown)
        {
            return TerraformConsole.Unknown;
        }

        if (result.Value.AllMarks.HasFlag(ValueMarks.Sensitive))
        {
            return TerraformConsole.Sensitive;
        }

        return JsonText.Write(result.Value) is { } json ? $"{json} :: {Name(result.Value.Type)}" : TerraformConsole.Refused;
    }

    /// <summary>A type as the console's <c>type()</c> prints it, without blanks.</summary>
    public static string Name(HclType type) => type.Kind switch
    {
        TypeKind.List => $"list({Name(type.Element!)})",
        TypeKind.Set => $"set({Name(type.Element!)})",
        TypeKind.Map => $"map({Name(type.Element!)})",
        TypeKind.Tuple => $"tuple([{string.Join(",", type.Elements.Select(Name))}])",
        TypeKind.Object => $"object({{{string.Join(",", type.Attributes.Select(a => $"{a.Key}: {Name(a.Value)}"))}}})",
        _ => type.FriendlyName,
    };
}
