using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Policies;

/// <summary>Puts documents together as <c>aws_iam_policy_document</c> does: a statement takes the place of the one with its <c>Sid</c>, and comes last where there is none.</summary>
/// <remarks>What may have been replaced by a statement that is not known is left out: nothing can be said of it.</remarks>
internal sealed class PolicyMerge
{
    private readonly List<PolicyStatement> _statements = [];
    private bool _isComplete = true;

    /// <summary>What came of it.</summary>
    public PolicyDocument Result => new([.. _statements], _isComplete);

    /// <summary>What counts as the <c>Sid</c> of a statement: null where it has none.</summary>
    public static Value? SidOf(Value? value) => value is null or NullValue or StringValue { Content: "" } ? null : value;

    /// <summary>Adds a document to those that others build on. The provider refuses a <c>Sid</c> that two of them have.</summary>
    public void AddSource(PolicyDocument document)
    {
        _statements.AddRange(document.Statements);
        _isComplete &= document.IsComplete;
    }

    /// <summary>Adds the statements of the document itself.</summary>
    public void AddOwn(PolicyDocument document) => Replace(document, document.Statements.All(HasKnownSid));

    /// <summary>Adds a document that has the last word.</summary>
    public void AddOverride(PolicyDocument document) => Replace(document, document.IsComplete && document.Statements.All(HasKnownSid));

    private static bool HasKnownSid(PolicyStatement statement) => statement.Sid is null or StringValue;

    private void Replace(PolicyDocument document, bool areSidsKnown)
    {
        _isComplete &= document.IsComplete;
        if (!areSidsKnown)
        {
            _isComplete &= _statements.RemoveAll(statement => statement.Sid is not null) == 0;
        }

        foreach (var statement in document.Statements)
        {
            var sid = statement.Sid?.Text;
            var place = sid is null ? -1 : _statements.FindIndex(other => other.Sid?.Text == sid);
            if (place >= 0)
            {
                _statements[place] = statement;
            }
            else
            {
                _statements.Add(statement);
            }
        }
    }
}
