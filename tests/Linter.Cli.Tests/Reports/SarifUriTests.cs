using Linter.Cli.Reports.Sarif;

namespace Linter.Cli.Tests.Reports;

public sealed class SarifUriTests
{
    [TestCase("env/main.tf", "env/main.tf", "file:///repo/env/main.tf")]
    [TestCase("my env/main.tf", "my%20env/main.tf", "file:///repo/my%20env/main.tf")]
    [TestCase("100%/a%20b.tf", "100%25/a%2520b.tf", "file:///repo/100%25/a%2520b.tf")]
    [TestCase("c#/main.tf", "c%23/main.tf", "file:///repo/c%23/main.tf")]
    [TestCase("what?.tf", "what%3F.tf", "file:///repo/what%3F.tf")]
    [TestCase("a:b.tf", "a%3Ab.tf", "file:///repo/a%3Ab.tf")]
    [TestCase("[x]/~a-b_c.tf", "%5Bx%5D/~a-b_c.tf", "file:///repo/%5Bx%5D/~a-b_c.tf")]
    [TestCase("größe/日本.tf", "gr%C3%B6%C3%9Fe/%E6%97%A5%E6%9C%AC.tf", "file:///repo/gr%C3%B6%C3%9Fe/%E6%97%A5%E6%9C%AC.tf")]
    [TestCase("\U0001F511.tf", "%F0%9F%94%91.tf", "file:///repo/%F0%9F%94%91.tf")]
    [TestCase(@"a\b.tf", "a%5Cb.tf", "file:///repo/a%5Cb.tf")]
    [TestCase("/home/me/.aws/config", "/home/me/.aws/config", "file:///home/me/.aws/config")]
    [TestCase("C:/Users/me too/.aws/config", "/C:/Users/me%20too/.aws/config", "file:///C:/Users/me%20too/.aws/config")]
    [TestCase("//server/share/.aws/config", "//server/share/.aws/config", "file://server/share/.aws/config")]
    public void A_path_is_escaped_and_leads_where_it_should(string path, string uri, string place)
    {
        Assert.That(SarifUri.Of(path), Is.EqualTo(uri));
        Assert.That(new Uri(new Uri("file:///repo/"), uri).AbsoluteUri, Is.EqualTo(place));
    }

    [Test]
    public void Composed_and_decomposed_names_stay_two_names() =>
        Assert.That((SarifUri.Of("\u00E9.tf"), SarifUri.Of("e\u0301.tf")), Is.EqualTo(("%C3%A9.tf", "e%CC%81.tf")));
}
