using System.Collections.Immutable;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>A value, and what Terraform would refuse on the way to it.</summary>
/// <param name="Value">The value as far as it can be known, also where there are errors.</param>
/// <param name="Errors">What would be refused, in the order of evaluation; empty where nothing would.</param>
public sealed record EvaluationResult(Value Value, ImmutableArray<EvaluationError> Errors)
{
    /// <summary>Whether Terraform would refuse the expression.</summary>
    public bool IsRefused => !Errors.IsEmpty;
}

/// <summary>Something that Terraform would refuse.</summary>
/// <param name="Source">The source of the expression.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Message">One sentence; types, names and counts, never content.</param>
public sealed record EvaluationError(SourceText Source, TextSpan Span, string Message);
