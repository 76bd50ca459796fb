using System.Collections.Immutable;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Hcl.Values;

namespace Linter.Core.Companions;

/// <summary>An environment variable that a file sets.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Value">What the reader of the file gives it, unknown where it is put together when the file is used.</param>
/// <param name="Written">What stands in the file, without the marks that end it: for references (<c>${{ secrets.KEY }}</c>, <c>$KEY</c>).</param>
/// <param name="NameLocation">Where the name stands.</param>
/// <param name="ValueLocation">Where the value stands.</param>
internal sealed record EnvironmentBinding(string Name, Value Value, string Written, Location NameLocation, Location ValueLocation)
{
    /// <summary>Whether it is known to be empty, which AWS tools take as not set.</summary>
    public bool IsEmpty => Value is NullValue or StringValue { Content.Length: 0 };

    /// <summary>The variable or secret that the value as a whole is taken from (<c>${{ secrets.KEY }}</c>, <c>$KEY</c>, <c>$(KEY)</c>), or null.</summary>
    public string? Reference => ReferenceName.Of(Written);

    /// <summary>The part of a credential that AWS tools read from it, or null.</summary>
    public CredentialPart? Part => Name switch
    {
        "AWS_ACCESS_KEY_ID" => CredentialPart.AccessKeyId,
        "AWS_SECRET_ACCESS_KEY" => CredentialPart.SecretAccessKey,
        "AWS_SESSION_TOKEN" => CredentialPart.SessionToken,
        _ => null,
    };
}

/// <summary>Variables that are set together: of one job, step, image, or run of a script.</summary>
/// <param name="Name">What sets them, inside a sentence: <c>job deploy</c>, <c>.env</c>.</param>
/// <param name="Bindings">The variables in the order of the text; no name twice.</param>
internal sealed record BindingScope(string Name, ImmutableArray<EnvironmentBinding> Bindings)
{
    /// <summary>The binding of a name, or null.</summary>
    public EnvironmentBinding? this[string name] => Bindings.FirstOrDefault(binding => binding.Name == name);

    /// <summary>The binding of a part of the credential, or null.</summary>
    public EnvironmentBinding? this[CredentialPart part] => Bindings.FirstOrDefault(binding => binding.Part == part);

    /// <summary>
    /// The credential that the variables make, or null where they set no part of one. What another scope or the CI system sets besides is
    /// not seen, so only a pair says that a token is missing.
    /// </summary>
    public Credential? Credential => Bindings.Any(binding => binding.Part is not null)
        ? new Credential(this[CredentialPart.AccessKeyId]?.Value, this[CredentialPart.SecretAccessKey]?.Value, this[CredentialPart.SessionToken]?.Value)
        {
            IsWhole = this[CredentialPart.AccessKeyId] is { IsEmpty: false } && this[CredentialPart.SecretAccessKey] is { IsEmpty: false } && !HasTokenElsewhere,
        }
        : null;

    /// <summary>Whether Terraform may run with it, as far as the file says.</summary>
    public bool MayReachTerraform { get; init; } = true;

    /// <summary>Whether it is handed to a workflow that is called: names there are those of secrets, not of variables.</summary>
    public bool IsHandedOn { get; init; }

    /// <summary>Whether a token can come from around the scope.</summary>
    public bool HasTokenElsewhere { get; init; }

    /// <summary>Puts bindings into scopes in their order; a name that comes again begins a new one.</summary>
    public static IEnumerable<BindingScope> Of(string name, IEnumerable<EnvironmentBinding> bindings)
    {
        var scope = ImmutableArray.CreateBuilder<EnvironmentBinding>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var binding in bindings)
        {
            if (!names.Add(binding.Name))
            {
                yield return new BindingScope(name, scope.DrainToImmutable());
                names.Clear();
                names.Add(binding.Name);
            }

            scope.Add(binding);
        }

        if (scope.Count > 0)
        {
            yield return new BindingScope(name, scope.DrainToImmutable());
        }
    }
}
