using Docs;

// docs generator: writes docs/rules/*.md and the rule table of README.md; with --check it changes nothing and exits with 1 on a difference.
var isCheck = args is ["--check"];
if (args.Length > 0 && !isCheck)
{
    Console.Error.WriteLine("usage: Docs [--check]");
    return 2;
}

return Pages.Write(Pages.FindRoot(AppContext.BaseDirectory), isCheck, Console.Error);
