using System.Text;
using Linter.Core.Aws;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Explanations;

/// <summary>The page of an argument of <c>provider "aws"</c>, of <c>backend "s3"</c>, or of both.</summary>
internal static class ArgumentPage
{
    private const string Provider = "provider \"aws\"";
    private const string Backend = "backend \"s3\"";

    /// <summary>What there are pages for: paths and, for what stands in a block, the name alone.</summary>
    public static IEnumerable<string> Names => ArgumentCatalogue.AwsProvider.All.Concat(ArgumentCatalogue.S3Backend.All).Select(argument => argument.Path).Distinct();

    /// <summary>The page as plain text, or null where neither block has an argument of that name.</summary>
    /// <param name="name">A path (<c>assume_role.role_arn</c>) or the last name of one.</param>
    public static string? Find(string name)
    {
        var inProvider = In(ArgumentCatalogue.AwsProvider, name);
        var inBackend = In(ArgumentCatalogue.S3Backend, name);
        var parts = inProvider.Select(argument => Of(argument, Provider, "hashicorp/aws"))
            .Concat(inBackend.Select(argument => Of(argument, Backend, "Terraform")))
            .ToList();
        return parts.Count == 0 ? null : string.Join('\n', parts);
    }

    private static IEnumerable<KnownArgument> In(ArgumentCatalogue catalogue, string name) =>
        catalogue.TryGet(name, out var argument) ? [argument] : catalogue.All.Where(candidate => candidate.Name == name);

    private static string Of(KnownArgument argument, string block, string product)
    {
        var page = new StringBuilder($"{argument.Path} of {block} ({(argument.IsBlock ? "block" : argument.Type)})\n");
        if (argument.Note is { } note)
        {
            page.Append(note).Append('\n');
        }

        Line(argument.IsRequired, "It is required.");
        Line(argument.IsSecret, "Its value is a secret: it belongs in no file that is checked in.");
        Line(argument.IsOpenTofuOnly, "Only OpenTofu knows it.");
        Line(argument.Since is not null, $"Since {product} {argument.Since}.");
        Line(argument.DeprecatedSince is not null, $"Deprecated since {product} {argument.DeprecatedSince}.");
        Line(argument.RemovedIn is not null, $"Removed in {product} {argument.RemovedIn}{Back(argument.BackSince)}.");
        Line(argument.ReplacedBy is not null, $"{argument.ReplacedBy} took its place.");
        Line(!argument.EnvironmentVariables.IsEmpty, $"Left out, it is taken from {string.Join(", ", argument.EnvironmentVariables)}.");
        Line(!argument.ConflictsWith.IsEmpty, $"It cannot stand beside {string.Join(", ", argument.ConflictsWith)}.");
        return page.ToString();

        void Line(bool applies, string text)
        {
            if (applies)
            {
                page.Append("  - ").Append(text).Append('\n');
            }
        }
    }

    private static string Back(ReleaseVersion? version) => version is null ? "" : $", and back since {version}";
}
