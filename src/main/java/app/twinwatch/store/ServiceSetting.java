package app.twinwatch.store;

import java.util.Optional;

/**
 * Which version of HeyGen's interface the user wants asked, and what was found out about that.
 *
 * @param wish what the user wants
 * @param finding the latest that was found out; empty before that
 */
public record ServiceSetting(Wish wish, Optional<ServiceFinding> finding) {
    /** The setting of a first start. */
    public static final ServiceSetting DEFAULT = new ServiceSetting(Wish.AUTOMATIC, Optional.empty());

    /** Which version is wanted. */
    public enum Wish {
        AUTOMATIC,
        VERSION_2,
        VERSION_3
    }

    public ServiceSetting withWish(Wish changed) {
        return new ServiceSetting(changed, finding);
    }

    public ServiceSetting withFinding(Optional<ServiceFinding> changed) {
        return new ServiceSetting(wish, changed);
    }
}
