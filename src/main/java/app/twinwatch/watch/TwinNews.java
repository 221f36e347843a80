package app.twinwatch.watch;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.NewsKind;

/**
 * One twin that changed in a way worth telling.
 *
 * @param id the twin
 * @param kind what became of it
 */
public record TwinNews(AvatarId id, NewsKind kind) {}
