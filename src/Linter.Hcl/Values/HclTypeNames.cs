namespace Linter.Hcl.Values;

/// <content>Names for people.</content>
public sealed partial class HclType
{
    /// <summary>The name as Terraform's messages have it: "list of string", "object".</summary>
    public string FriendlyName => NameOf("dynamic", "dynamic");

    /// <summary>The name as a demand: "any" is "any type", and inside a collection "any single type".</summary>
    public string FriendlyNameOfConstraint => NameOf("any type", "any single type");

    /// <summary>The friendly name.</summary>
    public override string ToString() => FriendlyName;

    private string NameOf(string any, string anyElement) => Kind switch
    {
        TypeKind.String => "string",
        TypeKind.Number => "number",
        TypeKind.Bool => "bool",
        TypeKind.List => "list of " + Element!.NameOf(anyElement, anyElement),
        TypeKind.Set => "set of " + Element!.NameOf(anyElement, anyElement),
        TypeKind.Map => "map of " + Element!.NameOf(anyElement, anyElement),
        TypeKind.Tuple => "tuple",
        TypeKind.Object => "object",
        _ => any,
    };
}
