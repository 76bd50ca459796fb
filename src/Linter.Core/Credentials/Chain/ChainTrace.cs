using System.Collections.Immutable;

namespace Linter.Core.Credentials.Chain;

/// <summary>Writes down each link as it is asked.</summary>
internal sealed class ChainTrace
{
    private readonly ImmutableArray<ChainLink>.Builder _links = ImmutableArray.CreateBuilder<ChainLink>();

    /// <summary>The links so far.</summary>
    public ImmutableArray<ChainLink> Links => _links.ToImmutable();

    /// <summary>A link that gives nothing.</summary>
    public void Pass(CredentialSource source, string why) => _links.Add(new ChainLink(source, false, why));

    /// <summary>The link that gives the credentials.</summary>
    public void Use(CredentialSource source, string why) => _links.Add(new ChainLink(source, true, why));
}
