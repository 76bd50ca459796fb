using Linter.Core.Terraform.Functions.Files;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Templates;

/// <summary>Functions that evaluate a template with variables. Templates cannot evaluate templates.</summary>
/// <param name="files">Where template files are.</param>
/// <param name="catalogue">The functions that templates may call, but for those that evaluate templates or, in texts, read files.</param>
internal sealed class TemplateFunctions(FunctionFiles files, FunctionCatalogue catalogue)
{
    private static readonly HashSet<string> OfTemplates = ["templatefile", "templatestring"];

    private static readonly HashSet<string> OfFiles =
    [
        "file", "fileexists", "fileset", "filebase64", "filebase64sha256", "filebase64sha512", "filemd5", "filesha1", "filesha256", "filesha512",
    ];

    /// <summary>The functions.</summary>
    public IEnumerable<TerraformFunction> All => [TemplateFile, TemplateString];

    private TerraformFunction TemplateFile => new("templatefile", HclType.Dynamic, Parameter.Text("path"), Parameter.Any("vars"))
    {
        Body = call =>
        {
            var (state, source) = files.Read(call.Text(0));
            if (source is null)
            {
                return FileFunctions.NotRead(call, state);
            }

            return Encodings.StrictUtf8.Decode(source.Bytes) is null ? call.Refuse("the file is not UTF-8 text") : Render(call, source, readsFiles: true);
        },
    };

    // That Terraform wants a plain reference for the template is not seen here: arguments come as values.
    private TerraformFunction TemplateString => new("templatestring", HclType.String, Parameter.Text("template"), Parameter.Any("vars"))
    {
        Body = call =>
        {
            var result = Render(call, new SourceText("(template)", call.Text(0)), readsFiles: false);
            return result.Type.Kind == TypeKind.String || !result.IsKnown ? result : Hcl.Values.Conversions.ValueConversion.Convert(result, HclType.String);
        },
    };

    private Value Render(FunctionCall call, SourceText source, bool readsFiles)
    {
        if (call[1] is not MappingValue variables)
        {
            return call.Refuse("vars must be a map or object");
        }

        if (variables.Items.Keys.Any(name => !IsIdentifier(name)))
        {
            return call.Refuse("a variable's name is not an identifier");
        }

        var template = new HclParser().ParseTemplate(source, out var diagnostics);
        if (!diagnostics.IsEmpty)
        {
            return call.Refuse("the template does not parse");
        }

        if (References.In(template).Any(reference => !variables.Items.ContainsKey(reference.RootName)))
        {
            return call.Refuse("the template uses a name that vars does not have");
        }

        return Evaluate(call, template, new TemplateScope(source, variables.Items, name => Find(name, readsFiles), catalogue.Budget));
    }

    private static Value Evaluate(FunctionCall call, TemplateExpression template, TemplateScope scope)
    {
        var result = Evaluator.EvaluateWithErrors(template, scope);
        if (result.IsRefused)
        {
            // What exactly may stand in the template's text, and that may be a secret.
            return call.Refuse("the template cannot be evaluated");
        }

        return result.Value.IsNull ? call.Refuse("the template's result is null") : result.Value;
    }

    private IFunction? Find(string name, bool readsFiles)
    {
        var plain = FunctionCatalogue.PlainName(name);
        var isForbidden = OfTemplates.Contains(plain) || (!readsFiles && OfFiles.Contains(plain));
        return isForbidden ? Forbidden(plain) : catalogue.Find(name);
    }

    private static TerraformFunction Forbidden(string name) => new(name, HclType.Dynamic)
    {
        Variadic = Parameter.Anything("arguments"),
        Body = call => call.Refuse("templates cannot call it"),
    };

    private static bool IsIdentifier(string name) =>
        name.Length > 0
        && (char.IsLetter(name[0]) || name[0] == '_')
        && name.All(character => char.IsLetterOrDigit(character) || character is '_' or '-');
}
