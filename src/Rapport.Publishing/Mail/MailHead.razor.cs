namespace Rapport.Publishing.Mail;

/// <summary>Whose message it is, for which period, what it must carry, the headline, and how to read a number.</summary>
public sealed partial class MailHead;
