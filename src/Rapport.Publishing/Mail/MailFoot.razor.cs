namespace Rapport.Publishing.Mail;

/// <summary>The foot: whose message it was, what it must carry, the numbers as data, and how to end it.</summary>
public sealed partial class MailFoot;
