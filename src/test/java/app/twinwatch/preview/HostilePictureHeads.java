package app.twinwatch.preview;

import app.twinwatch.fuzz.HostileReader;
import java.util.List;

/** The readers of what stands before the pixels of a picture, and of the first bytes of a sound. */
public final class HostilePictureHeads implements HostileReader {
    @Override
    public List<byte[]> samples() {
        return new HostilePictures().samples();
    }

    @Override
    public void read(byte[] input) {
        PictureFormat.of(input);
        SoundFormat.of(input);
        JpegScans.count(input);
        WebpFrames.of(input);
        PictureDecoder.isLarge(input);
        CmykJpeg.isOne(input, PictureFormat.JPEG);
        ExifOrientation orientation = ExifOrientation.of(input);
        if (orientation.value() < 1 || orientation.value() > 8) {
            throw new AssertionError("turned by " + orientation.value());
        }
    }
}
