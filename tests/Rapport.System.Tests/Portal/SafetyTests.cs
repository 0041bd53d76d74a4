using System.Net.Sockets;
using System.Text;

namespace Rapport.System.Tests.Portal;

/// <summary>What a portal tells a browser to refuse, and what it refuses itself.</summary>
public sealed class SafetyTests(PortalRecords records)
{
    /// <summary>One of each kind of answer: pages, what is not there, what cannot be asked, files, data, health.</summary>
    static readonly string[] Kinds = ["/", "/activities?view=map", "/nowhere", "/activities/nowhere", "/?as-recorded=yesterday", "/api/nowhere", "/assets/nowhere.css", "/health/live", "/health/ready", "/activities?format=nothing"];

    [Fact]
    public async Task Every_kind_of_answer_carries_what_protects_a_reader()
    {
        var portal = await records.Sample;
        var style = (await portal.Ask("/")).Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!; // every page has one
        foreach (var path in Kinds.Append(style))
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
                HoldHeaders(await portal.Ask(method, path));
        HoldHeaders(await portal.Ask(HttpMethod.Post, "/"));
        HoldHeaders(await portal.Ask(HttpMethod.Delete, "/activities"));
    }

    static void HoldHeaders(PortalAnswer answer)
    {
        var policy = (answer.Header("Content-Security-Policy") ?? "").Split(';', StringSplitOptions.TrimEntries);
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Contains("form-action 'self'", policy);
        Assert.DoesNotContain(policy, p => p.StartsWith("script-src", StringComparison.Ordinal)); // it falls back to none
        Assert.DoesNotContain(policy, p => p.Contains("unsafe", StringComparison.Ordinal) || p.Contains('*', StringComparison.Ordinal) || p.Contains("http", StringComparison.Ordinal));
        Assert.Equal(("nosniff", "DENY"), (answer.Header("X-Content-Type-Options"), answer.Header("X-Frame-Options")));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Resource-Policy"));
        Assert.NotNull(answer.Header("Referrer-Policy"));
        Assert.NotNull(answer.Header("Permissions-Policy"));
        foreach (var telling in new[] { "Server", "X-Powered-By", "Set-Cookie", "Access-Control-Allow-Credentials" }) Assert.Null(answer.Header(telling));
    }

    [Fact]
    public async Task No_page_has_a_script_that_runs_a_style_of_its_own_or_anything_from_elsewhere()
    {
        var crawler = await records.Walked(await records.Twin, new CrawlLimits(1, 6), "/");
        foreach (var page in crawler.Answers.Values.Where(a => a.IsHtml))
        {
            Assert.All(page.Document.QuerySelectorAll("script"), s => Assert.Equal("application/ld+json", s.GetAttribute("type")));
            Assert.Empty(page.Document.QuerySelectorAll("[style], iframe, object, embed, base"));
            Assert.DoesNotContain(page.Document.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.DoesNotContain(page.Document.QuerySelectorAll("[src], link[rel=stylesheet], link[rel=preload], link[rel=icon]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")), link => !link!.StartsWith('/') && !link.StartsWith("data:", StringComparison.Ordinal)); // selected by one of them
            Assert.True(page.Bytes.Length < 400_000, $"{page.Path}: {page.Bytes.Length} bytes");
        }
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_again()
    {
        await using var portal = await PortalServer.Start((await records.Sample).Options.Record, more: o => o with { RequestsMax = 5 });
        for (var i = 0; i < 5; i++) Assert.Equal(200, (await portal.Ask("/")).Status);
        var refused = await portal.Ask("/");
        Assert.Equal((429, "application/problem+json"), (refused.Status, refused.Type));
        Assert.InRange(int.Parse(refused.Header("Retry-After")!, global::System.Globalization.CultureInfo.InvariantCulture), 1, 10); // it is told
        HoldHeaders(refused);
        Assert.Equal(200, (await portal.Ask("/health/live")).Status);
    }

    /// <summary>The rows behind an answer are as many as the record has; how many of them are told at once has a limit.</summary>
    [Theory]
    [InlineData("/ask?format=json&trace=true&figure=count%20activities%20by%20kind")]
    [InlineData("/api/ask?trace=true&figure=count%20activities%20by%20kind")]
    public async Task Rows_behind_an_answer_have_a_largest_number(string path)
    {
        var sample = (await records.Sample).Options.Record;
        await using var portal = await PortalServer.Start(sample, more: o => o with { TraceRowsMax = 10 });
        var refused = await portal.Ask(path, ("Accept", "application/json"));
        Assert.Equal((400, "trace-too-long", "Found 11 rows behind the answer, expected 10 at most. Ask for fewer, such as those of one year, or take the list of the records itself."), (refused.Status, (string)refused.Json["code"]!, (string)refused.Json["detail"]!)); // ProblemDetails
        Assert.Equal(200, (await portal.Ask(path.Replace("trace=true", "trace=false", StringComparison.Ordinal))).Status);
        await using var larger = await PortalServer.Start(sample, more: o => o with { TraceRowsMax = 11 });
        Assert.Equal(11, (await larger.Ask(path)).Json["trace"]!.AsArray().Sum(cell => cell!["rows"]!.AsArray().Count)); // a trace was asked for
    }

    [Theory]
    [InlineData(7_000, 200, 414)]
    [InlineData(9_000, 414, 414)]
    public async Task An_address_has_a_longest_length(int length, int least, int most) =>
        Assert.InRange((await (await records.Sample).Ask("/?x=" + string.Join("&x", Enumerable.Repeat("=", length / 2)))).Status, least, most);

    [Theory]
    [InlineData(4_000, 200)]
    [InlineData(4_001, 400)]
    public async Task A_parameter_has_a_longest_length(int length, int status) =>
        Assert.Equal(status, (await (await records.Sample).Ask("/activities?search=" + new string('a', length))).Status);

    [Theory]
    [InlineData(60, 200)]
    [InlineData(70, 431)]
    public async Task A_request_has_a_largest_number_of_headers(int headers, int status) =>
        Assert.Equal(status, (await (await records.Sample).Ask("/", [.. Enumerable.Range(0, headers).Select(i => ($"X-{i}", "1"))])).Status);

    [Fact]
    public async Task A_body_is_not_taken()
    {
        var portal = await records.Sample;
        using var body = new ByteArrayContent(new byte[80_000]);
        using var response = await portal.Client.PostAsync("/", body, TestContext.Current.CancellationToken);
        Assert.Equal((405, "GET, HEAD"), ((int)response.StatusCode, string.Join(", ", response.Content.Headers.Allow)));
        Assert.Equal(200, (await portal.Ask("/")).Status);
    }

    /// <summary>Addresses that try to reach what is not a page, sent as they are: no client tidies them.</summary>
    [Theory]
    [InlineData("/../../etc/passwd")]
    [InlineData("/assets/..%2f..%2fetc%2fpasswd")]
    [InlineData("/assets/%00")]
    [InlineData("/activities/%2e%2e")]
    [InlineData("/activities/a'or'1'='1")]
    [InlineData("/activities?kind=%00")]
    [InlineData("/activities?page=99999999999999999999")]
    [InlineData("/?language=%F0%9F%98%80")]
    [InlineData("/?as-recorded=9999-12-31T23:59:59Z")]
    [InlineData("/?as-recorded=0001-01-01")]
    public async Task A_strange_address_is_answered_in_order(string path)
    {
        var portal = await records.Sample;
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(portal.Urls).Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        var said = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains(said.Split(' ')[1], new[] { "200", "400", "404" });
        Assert.DoesNotContain("evil.example", said, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", said, StringComparison.Ordinal);
    }
}
