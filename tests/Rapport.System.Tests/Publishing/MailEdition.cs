using Rapport.Publications;
using Rapport.Record;

namespace Rapport.System.Tests.Publishing;

/// <summary>The February sample as an edition to be mailed: in three languages, with a sender and an address.</summary>
static class MailEdition
{
    public const string Sender = "Office of Examples <newsletter@example.org>", Address = "https://example.org/issues/unoct-2021-02";

    /// <summary>A picture of one red pixel.</summary>
    public const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    const string French = """
        ## En février, les salles étaient en ligne {#lead}

        Février 2021 compte [[activities-held|one: # activité|other: # activités]] du Bureau, et [[states-named|one: # État nommé|other: # États nommés]] parmi ceux pour lesquels il a travaillé. Le mot de **« prévention »** y revient souvent ; voir [le rapport](https://example.org/rapport).

        ## Février en un coup d’œil {#at-a-glance}

        - [[activities-held]] activités tenues
        - [[trainings]] formations, toutes à distance
        - [[receipts]] reçus du Japon

        ## Ce que dit la lettre {#compact}

        La lettre dit [[stated-compact-entities-page-1]] en première page et [[stated-compact-entities-page-2]] en deuxième.

        > On ne prévient bien que ce que l’on connaît.

        1. Écouter.
        2. Compter.

        ## Par type {#by-kind}

        ![[activities-by-kind]]

        ## Toutes les activités {#all-activities}

        Le mois entier.
        """;

    const string Arabic = """
        ## في شباط/فبراير كانت القاعات على الشبكة {#lead}

        شهد شباط/فبراير 2021 [[activities-held|one: نشاطا واحدا (#)|two: نشاطين (#)|few: # أنشطة|many: # نشاطا|other: # نشاط]] للمكتب، من أجل [[states-named|few: # دول|many: # دولة|other: # دولة]]. ووردت منحة قدرها [[receipts]] من اليابان عبر UNODC.

        ## شباط/فبراير في لمحة {#at-a-glance}

        - [[activities-held]] نشاطا أقيم
        - [[trainings]] دورات تدريبية، كلها عن بعد
        - [[receipts]] وردت من اليابان

        ## ما تقوله النشرة {#compact}

        تقول النشرة [[stated-compact-entities-page-1]] في صفحتها الأولى و[[stated-compact-entities-page-2]] في الثانية.

        - **القيادة.** قيادة ما طلبته الجمعية.
        - **التنسيق.** سؤال البلد مرة واحدة.

        > لا يحسن المرء الوقاية إلا مما يعرفه.

        ## بحسب النوع {#by-kind}

        ![[activities-by-kind]]

        ## كل الأنشطة {#all-activities}

        الشهر كله.
        """;

    public static Edition Make(string? sender = Sender, string? address = Address, string? markdown = null)
    {
        var edition = SampleEdition.Make(markdown: markdown, languages: ["en", "fr", "ar"]);
        var english = edition.Issue.Text!.In("en"); // the sample has one
        var content = edition.Issue.Content.With("series", "unoct-newsletter")
            .With("title", LocalText.Of([new("en", edition.Issue.Title.In("en")), new("fr", "[[activities-held]] activités, [[states-named]] États, un mois court"), new("ar", "[[activities-held]] نشاطا، [[states-named]] دول، وشهر قصير")]))
            .With("text", markdown is not null ? LocalText.Of("en", markdown) : LocalText.Of([new("en", english), new("fr", French), new("ar", Arabic)]));
        content = content.With("sender", sender).With("address", address);
        return edition with { Issue = new Issue(edition.Issue.Id, content) };
    }

    /// <summary>The same with one text of the issue changed.</summary>
    public static Edition With(this Edition edition, string field, object value) => edition with { Issue = new Issue(edition.Issue.Id, edition.Issue.Content.With(field, value)) };
}
