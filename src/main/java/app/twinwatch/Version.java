package app.twinwatch;

import java.util.Objects;

/** The version of this build. */
final class Version {
    /** As the build wrote it into the jar; "development" when run from classes. */
    static final String TEXT =
            Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");

    private Version() {}
}
