package app.twinwatch.preview;

import java.util.OptionalLong;

/**
 * How far a download is.
 *
 * @param received bytes that are there, those of an earlier try included
 * @param total bytes that there will be, if the other side said so
 */
public record Progress(long received, OptionalLong total) {}
