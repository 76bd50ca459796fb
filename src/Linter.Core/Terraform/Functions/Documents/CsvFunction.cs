using System.Collections.Immutable;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Documents;

/// <summary>Reads comma-separated values, the first record of which names the columns.</summary>
internal static class CsvFunction
{
    /// <summary>The function.</summary>
    public static TerraformFunction CsvDecode { get; } = new("csvdecode", HclType.Dynamic, Parameter.Text("str"))
    {
        Body = call =>
        {
            if (CsvReader.Read(call.Text(0)) is not [var names, .. var records])
            {
                return call.Refuse("str is not comma-separated values with a header");
            }

            if (names.Distinct().Count() != names.Count || records.Exists(record => record.Count != names.Count))
            {
                return call.Refuse("columns must have different names, and every record a value for each");
            }

            if ((long)names.Count * records.Count > FunctionLimits.Elements)
            {
                return call.TooMany();
            }

            var origin = Derivation.OriginOf(call[0]);
            var type = HclType.Object(names.ToImmutableSortedDictionary(name => name, _ => HclType.String, CodePointOrder.Instance));
            var rows = records.Select(record => (Value)new MappingValue(
                type,
                names.Zip(record).ToImmutableSortedDictionary(p => p.First, p => (Value)new StringValue(p.Second, origin), CodePointOrder.Instance)));
            return new SequenceValue(HclType.List(type), [.. rows]);
        },
    };
}
