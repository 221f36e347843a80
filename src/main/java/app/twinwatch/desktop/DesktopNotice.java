package app.twinwatch.desktop;

import java.util.Optional;

/**
 * A notice for the computer's desktop.
 *
 * @param title what happened, in one line of plain text
 * @param body what else there is to say, as plain text of some lines; may be empty
 * @param urgent whether it should stay until somebody saw it
 * @param sound whether it should make a sound, where the computer can
 * @param topic what it is about: a notice takes the place of an earlier one about the same; empty to stand by itself
 * @param clicked is run when the user clicks it, on a thread of the desktop's; must return soon
 */
public record DesktopNotice(
        String title, String body, boolean urgent, boolean sound, Optional<String> topic, Runnable clicked) {}
