namespace Linter.Core.Rules;

internal abstract class Rule;
