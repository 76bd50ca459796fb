using System.Collections.Immutable;
using Linter.Core.Findings;

namespace Linter.Core.Credentials;

/// <summary>What is wrong with a credential; each kind belongs to one rule.</summary>
internal enum CredentialProblemKind
{
    /// <summary>The access key id cannot be one for its length, characters or beginning.</summary>
    MalformedAccessKeyId,

    /// <summary>Another identifier stands where the access key id is due.</summary>
    NotAnAccessKeyId,

    /// <summary>The secret access key cannot be one for its length or characters.</summary>
    MalformedSecretAccessKey,

    /// <summary>A character that cannot be seen, or that looks like another, is in or around the value.</summary>
    HiddenCharacter,

    /// <summary>Something of the notation around the value became part of it.</summary>
    Wrapped,

    /// <summary>Access key id and secret access key are in each other's place.</summary>
    Swapped,

    /// <summary>A temporary key has no session token.</summary>
    TemporaryKeyWithoutToken,

    /// <summary>A long-term key has a session token.</summary>
    TokenWithLongTermKey,

    /// <summary>A sample or template text stands where a value is due.</summary>
    Placeholder,

    /// <summary>A part is missing.</summary>
    Incomplete,

    /// <summary>The session token cannot be one.</summary>
    MalformedSessionToken,
}

/// <summary>A stretch of a text.</summary>
/// <param name="Start">0-based, in UTF-16 code units of the value.</param>
/// <param name="Length">In UTF-16 code units.</param>
internal readonly record struct TextRange(int Start, int Length);

/// <summary>A problem of a credential.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Part">The part that it concerns; for a missing part the one that is there.</param>
/// <param name="Message">A whole sentence, without any secret text.</param>
/// <param name="Causes">Names of root causes, the likeliest first; one or two.</param>
/// <param name="Confidence">How sure it is.</param>
internal sealed record CredentialProblem(
    CredentialProblemKind Kind,
    CredentialPart Part,
    string Message,
    ImmutableArray<string> Causes,
    Confidence Confidence)
{
    /// <summary>Stretches of the value that do not belong to it: without them it would be right. Empty where taking away does not help.</summary>
    public ImmutableArray<TextRange> Excess { get; init; } = [];

    /// <summary>The id of the rule that reports this kind.</summary>
    public string Rule => Kind switch
    {
        CredentialProblemKind.MalformedAccessKeyId => "TFA201",
        CredentialProblemKind.NotAnAccessKeyId => "TFA202",
        CredentialProblemKind.MalformedSecretAccessKey => "TFA203",
        CredentialProblemKind.HiddenCharacter => "TFA204",
        CredentialProblemKind.Wrapped => "TFA205",
        CredentialProblemKind.Swapped => "TFA206",
        CredentialProblemKind.TemporaryKeyWithoutToken => "TFA207",
        CredentialProblemKind.TokenWithLongTermKey => "TFA208",
        CredentialProblemKind.Placeholder => "TFA209",
        CredentialProblemKind.Incomplete => "TFA210",
        _ => "TFA212",
    };
}
