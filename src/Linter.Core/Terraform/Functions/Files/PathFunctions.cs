using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Files;

/// <summary>Functions that take paths apart as texts.</summary>
internal static class PathFunctions
{
    /// <summary>The path from the root on. A relative one depends on where Terraform runs.</summary>
    public static TerraformFunction AbsPath { get; } = new("abspath", HclType.String, Parameter.Text("path"))
    {
        Body = call => call.Text(0).StartsWith('/')
            ? call.DerivedText(0, PathText.Clean(call.Text(0)))
            : call.OnlyAtRun("the path depends on the working directory"),
    };

    /// <summary>The last part.</summary>
    public static TerraformFunction BaseName { get; } = new("basename", HclType.String, Parameter.Text("path"))
    {
        Body = call => call.DerivedText(0, PathText.Base(call.Text(0))),
    };

    /// <summary>All but the last part.</summary>
    public static TerraformFunction DirName { get; } = new("dirname", HclType.String, Parameter.Text("path"))
    {
        Body = call => call.DerivedText(0, PathText.Folder(call.Text(0))),
    };

    /// <summary>The path with the home directory instead of a tilde.</summary>
    public static TerraformFunction PathExpand { get; } = new("pathexpand", HclType.String, Parameter.Text("path"))
    {
        Body = call => call.Text(0) switch
        {
            "~" or ['~', '/' or '\\', ..] => call.OnlyAtRun("the path depends on the home directory"),
            ['~', ..] => call.Refuse("the home directory of another user is not looked up"),
            var path => call.DerivedText(0, path),
        },
    };
}
