using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Files;

/// <summary>The files of a folder whose paths fit a pattern.</summary>
internal static class FileSetFunction
{
    /// <summary>The function, over some files.</summary>
    public static TerraformFunction Over(FunctionFiles files) => new("fileset", HclType.Set(HclType.String), Parameter.Text("path"), Parameter.Text("pattern"))
    {
        Body = call =>
        {
            var (folder, pattern) = (call.Text(0), PathText.Clean(call.Text(1)));
            if (pattern is ['.', '.', ..] || call.Text(1).StartsWith('/') || folder.AsSpan().ContainsAny("*?[{\\"))
            {
                return call.GiveUp("the pattern reaches out of the folder, or the folder has characters of a pattern");
            }

            if (GlobPattern.Parse(pattern, out var isTooMuch) is not { } glob)
            {
                return isTooMuch ? call.GiveUp("the pattern is too involved") : call.Refuse("pattern is not one");
            }

            if (files.FilesIn(folder) is not { } paths)
            {
                return call.OnlyAtRun("the folder lies outside of the linted tree, or not all of its files are linted");
            }

            var matches = paths.Where(glob.IsMatch).Take(FunctionLimits.Elements + 1).ToList();
            return matches.Count > FunctionLimits.Elements
                ? call.TooMany()
                : SetElements.Make(HclType.String, matches.Select(path => new StringValue(path)));
        },
    };
}
