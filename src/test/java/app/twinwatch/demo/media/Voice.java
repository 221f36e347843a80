package app.twinwatch.demo.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * A voice that hums a few syllables of no language: pulses of a pitch, coloured by the resonances of vowels.
 *
 * @param file name of the sound without ending
 * @param pitch in hertz
 * @param size how much higher than those of a large man its resonances are
 * @param seed which syllables it hums
 */
record Voice(String file, double pitch, double size, long seed) {
    private static final int RATE = 22_050;
    private static final double SYLLABLE = 0.24;
    private static final int SYLLABLES = 9;
    /** The two lowest resonances of the vowels a, e, i, o, u, in hertz. */
    private static final double[][] VOWELS = {{730, 1090}, {530, 1840}, {270, 2290}, {570, 840}, {300, 870}};

    private static final double WIDTH = 90;

    /** Writes it as a WAV file. */
    void write(Path target) throws IOException {
        double[] samples = samples();
        byte[] bytes = new byte[samples.length * 2];
        for (int at = 0; at < samples.length; at++) {
            int value = (int) Math.round(samples[at] * Short.MAX_VALUE * 0.6);
            bytes[2 * at] = (byte) value;
            bytes[2 * at + 1] = (byte) (value >> 8);
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (AudioInputStream sound = new AudioInputStream(new ByteArrayInputStream(bytes), format, samples.length)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, target.toFile());
        }
    }

    private double[] samples() {
        Random random = new Random(seed);
        double[] all = new double[(int) (RATE * SYLLABLE * SYLLABLES)];
        int length = all.length / SYLLABLES;
        double phase = 0;
        for (int syllable = 0; syllable < SYLLABLES; syllable++) {
            double[] vowel = VOWELS[random.nextInt(VOWELS.length)];
            double[] source = new double[length];
            for (int at = 0; at < length; at++) {
                double whole = (syllable + (double) at / length) / SYLLABLES;
                // A sentence falls towards its end, and no voice holds a pitch exactly.
                double now =
                        pitch * (1.1 - 0.25 * whole + 0.02 * Math.sin(2 * Math.PI * 5 * whole * SYLLABLES * SYLLABLE));
                phase += now / RATE;
                source[at] = Math.pow(1 - phase % 1, 3) - 0.25;
            }
            double[] sound = resonance(resonance(source, vowel[0] * size), vowel[1] * size);
            for (int at = 0; at < length; at++) {
                double loudness = Math.pow(Math.sin(Math.PI * at / length), 0.7);
                all[syllable * length + at] = sound[at] * loudness;
            }
        }
        return loudest(all);
    }

    /** A filter of two poles, which lets a band around the frequency ring. */
    private static double[] resonance(double[] source, double frequency) {
        double decay = Math.exp(-Math.PI * WIDTH / RATE);
        double turn = 2 * decay * Math.cos(2 * Math.PI * frequency / RATE);
        double[] sound = new double[source.length];
        double before = 0;
        double earlier = 0;
        for (int at = 0; at < source.length; at++) {
            double value = (1 - decay) * source[at] + turn * before - decay * decay * earlier;
            sound[at] = value;
            earlier = before;
            before = value;
        }
        return sound;
    }

    private static double[] loudest(double[] sound) {
        double peak = 1e-9;
        for (double value : sound) {
            peak = Math.max(peak, Math.abs(value));
        }
        double[] scaled = new double[sound.length];
        for (int at = 0; at < sound.length; at++) {
            scaled[at] = sound[at] / peak;
        }
        return scaled;
    }
}
