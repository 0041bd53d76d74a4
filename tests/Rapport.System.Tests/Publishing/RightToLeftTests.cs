using Microsoft.Playwright;
using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Record;
using Xunit;

namespace Rapport.System.Tests.Publishing;

/// <summary>A page with Arabic text, as Chromium lays it out.</summary>
public sealed class RightToLeftTests
{
    const string Text = """
        ## في شباط/فبراير كانت الفصول على الشبكة {#lead}

        شهد شباط/فبراير 2021 من أعمال المكتب [[activities-held|one: نشاطا واحدا (#)|two: نشاطين (#)|few: # أنشطة|many: # نشاطا|other: # نشاط]]، وسُمّيت [[states-named|few: # دول|other: # دولة]] جرى العمل من أجلها. ومن هذه الأنشطة [[trainings|few: # دورات تدريبية|other: # دورة تدريبية]]، وكلها عن بعد.

        ## شباط/فبراير في لمحة {#at-a-glance}

        - [[activities-held]] أنشطة عُقدت
        - [[states-named]] دول مستفيدة
        - [[trainings]] دورات، كلها عن بعد
        - [[receipts]] وردت من اليابان

        ## المكتب ومركزه {#office}

        أنشئ مكتب الأمم المتحدة لمكافحة الإرهاب بقرار الجمعية العامة 71/291 المؤرخ 15 حزيران/يونيه 2017. ومعظم ما يقوم به في بناء القدرات هو من عمل *مركز الأمم المتحدة لمكافحة الإرهاب*.

        ## ما يقوله الاتفاق {#compact}

        تذكر النشرة [[stated-compact-entities-page-1]] كيانا في صفحتها الأولى.

        > الرقم الذي لا يستطيع أحد أن يفتحه ليس سوى رأي.

        ## التدريب أولا {#by-kind}

        أنشطة الشهر بحسب نوعها.

        ![[activities-by-kind]]
        """;

    /// <summary>What the layout is asked, as a list of answers in one line each.</summary>
    const string Questions = """
        () => {
          const box = (selector, within = document) => within.querySelector(selector).getBoundingClientRect();
          const style = selector => getComputedStyle(document.querySelector(selector));
          const number = document.querySelector('.lead .number');
          const mark = getComputedStyle(number, '::after');
          const middle = innerWidth / 2;
          return [
            'headline ' + (box('h1').right > middle + 400 ? 'right' : 'left'),
            'heading ' + (box('#office h2').left > box('#office .prose').right ? 'right' : 'left') + ' of its text',
            'reading ' + (box('.reading').right < box('.lead').left ? 'left' : 'right') + ' of the lead',
            'first number ' + (box('.strip li').right > middle + 400 ? 'right' : 'left'),
            'mark ' + (mark.marginRight !== '0px' && mark.marginLeft === '0px' ? 'left' : 'right') + ' of its number',
            'sentence ' + style('.question code').direction + ', at the ' + style('.question code').textAlign,
            'label ' + style('.label').letterSpacing + ' ' + style('.label').textTransform,
            'em ' + style('.prose em').fontStyle,
            'counts ' + (box('.rows td + td').right < box('.rows td').left + 1 ? 'left' : 'right') + ' of what they count',
            'lines ' + Math.round(parseFloat(style('.prose p').lineHeight) / parseFloat(style('.prose p').fontSize) * 100),
            'arabic ' + document.fonts.check('17px "Plex Sans Arabic"', '\u0645'),
          ];
        }
        """;

    static Edition InArabic()
    {
        var edition = SampleEdition.Make(languages: ["en", "ar"]);
        var english = edition.Issue.Text!.In("en"); // the sample has one
        return edition with
        {
            Issue = new Issue(edition.Issue.Id, edition.Issue.Content.With("text", LocalText.Of([new("en", english), new("ar", Text)]))
            .With("title", LocalText.Of([new("en", "Short"), new("ar", "[[activities-held]] نشاطا و[[states-named]] دول في شهر قصير")])))
        };
    }

    [Fact]
    public async Task In_Arabic_everything_starts_on_the_right()
    {
        var html = await IssuePage.RenderAsync(InArabic(), "ar", TestContext.Current.CancellationToken);
        Golden.Look("unoct-2021-02.ar-own.html", html);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await TestBrowser.Launch(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        await page.SetContentAsync(html);
        await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        Assert.Equal(
        [
            "headline right", "heading right of its text", "reading left of the lead", "first number right", "mark left of its number",
            "sentence ltr, at the right", "label normal none", "em normal", "counts left of what they count", "lines 175", "arabic true",
        ], await page.EvaluateAsync<string[]>(Questions));
    }
}
