namespace Rapport.Publishing.Mail;

/// <summary>
/// The styles of a message. What a mail program must not lose stands in the elements; colours of the dark and the narrow screen stand in
/// a style element, which some programs drop.
/// </summary>
static class MailStyle
{
    public const string Paper = "#fbfaf6", Ink = "#17212b", Soft = "#56616c", Line = "#d9d6cc", Accent = "#0a5a86", Wash = "#eef3f5";

    public const string Serif = "IBM Plex Serif,Georgia,serif";
    public const string Sans = "IBM Plex Sans,IBM Plex Sans Arabic,Segoe UI,Arial,sans-serif";
    public const string Mono = "IBM Plex Mono,Consolas,Menlo,monospace";

    public const string Paragraph = "margin:0 0 14px";
    public const string Lead = $"margin:0 0 14px;font-family:{Serif};font-size:20px;line-height:31px";
    public const string Small = $"margin:0 0 8px;font-size:13px;line-height:19px;color:{Soft}";
    public const string Heading = $"font-family:{Serif};font-weight:500;font-size:25px;line-height:32px;color:{Ink}";
    public const string Under = $"margin:22px 0 8px;font-family:{Serif};font-weight:500;font-size:19px;line-height:26px";
    public const string Label = $"margin:0;font-size:13px;line-height:18px;font-weight:600;color:{Accent}";

    /// <summary>The style element.</summary>
    public const string Sheet = $$"""
        <style>
        body,table,td{-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}
        table{border-collapse:collapse;mso-table-lspace:0;mso-table-rspace:0}
        img{border:0;display:block;height:auto;max-width:100%}
        .n{color:{{Ink}};text-decoration:underline;text-decoration-color:{{Accent}};text-underline-offset:3px}
        .y{color:{{Ink}};text-decoration:underline dashed {{Soft}} 1px;text-underline-offset:3px}
        .m{font-style:normal;font-weight:400;font-size:60%;vertical-align:.45em;color:{{Accent}};padding:0 1px}
        .o{font-style:normal;font-weight:400;font-size:60%;vertical-align:.45em;color:{{Soft}};padding:0 1px}
        .h .m,.z .m,.z .o{font-size:38%;vertical-align:1em}
        .t td{padding:4px 0;border-bottom:1px solid {{Line}};vertical-align:top}
        .r td{padding:9px 0;border-top:1px solid {{Line}};vertical-align:top}
        .t .v{font-variant-numeric:tabular-nums;white-space:nowrap}
        .j{margin:38px 0 12px;padding:20px 0 0;font-family:{{Serif}};font-weight:500;font-size:25px;line-height:32px}
        .d{width:116px;font-size:13px;color:{{Soft}}}
        .t .d,.r .d{padding-inline-end:10px}
        .q{font-family:{{Serif}};font-weight:500;font-size:18px;line-height:24px}
        .u{font-size:13px;line-height:19px;color:{{Soft}}}
        .b{font-size:9px;letter-spacing:-1px;color:{{Accent}}}
        .f{font-size:9px;letter-spacing:-1px;color:{{Soft}}}
        code{font-family:{{Mono}};font-size:12px}
        @media (max-width:520px){
        .c{display:block!important;width:auto!important;padding-left:0!important;padding-right:0!important}
        .h{font-size:30px!important;line-height:37px!important}
        .e{text-align:inherit!important}
        .r .d{width:auto!important;padding-bottom:0!important}
        .r .x{border-top:0!important;padding-top:2px!important}
        .g{padding:16px 14px!important}
        }
        @media (prefers-color-scheme:dark){
        .p{background:#12181d!important}
        .i{color:#e9e6dd!important;border-color:#333d46!important}
        .n{color:#e9e6dd!important;text-decoration-color:#7fc1ea!important}
        .y{color:#e9e6dd!important;text-decoration-color:#a5afb8!important}
        .s,.o,.d,.u,.f{color:#a5afb8!important}
        .a,.m,.b{color:#7fc1ea!important}
        .l,.t td,.r td{border-color:#333d46!important}
        .k{border-color:#e9e6dd!important}
        .w{background:#1b242b!important}
        }
        </style>
        """;

    /// <summary>What the Outlook of Windows needs besides: pictures at their own size, its own fonts in cells.</summary>
    public const string Outlook = """
        <!--[if mso]><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>
        <style>td,p,li,a,span{font-family:'Segoe UI',Arial,sans-serif;mso-line-height-rule:exactly}h1,h2,h3{font-family:Georgia,serif;mso-line-height-rule:exactly}</style><![endif]-->
        """;

    /// <summary>What keeps a mail program from showing the beginning of the text after the preheader.</summary>
    public static string Filler { get; } = string.Concat(Enumerable.Repeat("&#847;&zwnj;&nbsp;", 40));
}
