using Rapport.Publications;

namespace Rapport.Tests.Publications;

public class PictureHeaderTests
{
    [Fact]
    public void Each_type_says_its_size()
    {
        Assert.Equal(new PictureHeader("image/png", 640, 480, false), PictureHeader.Read(PictureBytes.Png(640, 480)));
        Assert.Equal(new PictureHeader("image/jpeg", 640, 480, false), PictureHeader.Read(PictureBytes.Jpeg(640, 480)));
        Assert.Equal(new PictureHeader("image/webp", 640, 480, false), PictureHeader.Read(PictureBytes.WebP("VP8X", 0, 0, 0, 0, 127, 2, 0, 223, 1, 0)));
        Assert.Equal(new PictureHeader("image/webp", 640, 480, false), PictureHeader.Read(PictureBytes.WebP("VP8 ", 0, 0, 0, 0x9d, 1, 0x2a, 128, 2, 224, 1)));
        Assert.Equal(new PictureHeader("image/webp", 640, 480, false), PictureHeader.Read(PictureBytes.WebP("VP8L", 0x2f, 0x7f, 0xc2, 0x77, 0)));
    }

    [Fact]
    public void What_moves_is_told()
    {
        Assert.True(PictureHeader.Read(PictureBytes.Png(64, 64, chunk: "acTL"))!.IsAnimated);
        Assert.True(PictureHeader.Read(PictureBytes.WebP("VP8X", 2, 0, 0, 0, 127, 2, 0, 223, 1, 0))!.IsAnimated);
    }

    [Fact]
    public void Sides_beyond_any_number_stay_too_long() =>
        Assert.Equal((int.MaxValue, 60_000), PictureHeader.Read(PictureBytes.Png(uint.MaxValue, 60_000)) is { } header ? (header.Width, header.Height) : default);

    [Theory]
    [InlineData("")]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("FFD8FF")]
    [InlineData("FFD8FFE00000FFD9000000000000")]
    [InlineData("474946383961010001000000002C")]
    [InlineData("3C7376672F3E")]
    public void What_is_no_picture_or_broken_off_has_no_header(string hex) => Assert.Null(PictureHeader.Read(Convert.FromHexString(hex)));

    [Fact]
    public void A_picture_cut_anywhere_is_no_crash()
    {
        foreach (var whole in new[] { PictureBytes.Png(9, 9), PictureBytes.Jpeg(9, 9), PictureBytes.WebP("VP8X", 0, 0, 0, 0, 127, 2, 0, 223, 1, 0) })
            for (var length = 0; length < whole.Length; length++) _ = PictureHeader.Read(whole.AsSpan(0, length));
    }
}
