using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Secrets;

/// <summary>A value for a variable that is named like a part of an AWS credential, or holds one.</summary>
/// <param name="Variable">The variable's name.</param>
/// <param name="Place">Where its name stands with the value.</param>
internal sealed record GivenCredential(string Variable, Location Place);

/// <summary>Finds values that variable files and defaults give to variables for AWS credentials.</summary>
internal static class GivenCredentials
{
    private static readonly string[] Names = ["accesskey", "accesskeyid", "secretkey", "secretaccesskey", "sessiontoken", "securitytoken"];

    /// <summary>The values given in a root module, and in the variable files that the command line may name for it.</summary>
    public static IEnumerable<GivenCredential> Of(Module module)
    {
        foreach (var variable in module.Variables)
        {
            if (variable.Default is { Value: StringValue { Content.Length: > 0 } value } given && IsCredential(variable.Name, value))
            {
                yield return new GivenCredential(variable.Name, variable.Header);
            }
        }

        var own = module.Folder.FilesOf(ModuleFileKind.AutomaticVariables).ToList();
        foreach (var file in own.Concat(module.Folders.VariableFilesOf(module.Folder)))
        {
            foreach (var attribute in file.Tree.Root.Items.OfType<AttributeSyntax>())
            {
                // What a file for several modules gives may be for another one.
                if ((own.Contains(file) || module.FindVariable(attribute.Name) is not null)
                    && new VariableAssignment(attribute.Name, file, attribute).Value is StringValue { Content.Length: > 0 } value && IsCredential(attribute.Name, value))
                {
                    yield return new GivenCredential(attribute.Name, file.At(attribute.NameSpan));
                }
            }
        }
    }

    private static bool IsCredential(string name, StringValue value)
    {
        var letters = string.Concat(name.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant));
        letters = letters.StartsWith("aws", StringComparison.Ordinal) ? letters[3..] : letters;
        return Names.Contains(letters) || HardcodedSecret.Judge(value.Content, name) is { Confidence: Confidence.High };
    }
}
