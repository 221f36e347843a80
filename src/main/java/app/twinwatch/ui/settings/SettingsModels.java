package app.twinwatch.ui.settings;

/** The view models behind the settings, one for each section. */
public record SettingsModels(
        KeySettingsViewModel key,
        CheckingViewModel checking,
        LearningViewModel learning,
        NoticesViewModel notices,
        TestNoticeViewModel testNotice,
        ServiceViewModel service,
        PreviewsViewModel previews,
        LooksViewModel looks,
        LanguageViewModel language,
        AddressViewModel address,
        SelfStartViewModel selfStart,
        AboutViewModel about) {}
