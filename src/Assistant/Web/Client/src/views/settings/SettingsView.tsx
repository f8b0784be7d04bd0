import { Select, SegmentedControl, Stack, Text, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { languages, useT, useWords, type UiLanguage } from '../../i18n';
import { Page } from '../../parts/Page';
import { ProfileSelect } from '../../parts/ProfileSelect';
import { useDefaultProfile } from '../../parts/useProfile';
import { LibraryUpkeep } from './LibraryUpkeep';
import { ModelCheck } from './ModelCheck';
import { SessionPart } from './SessionPart';
import { SettingsPart } from './SettingsPart';

/** Each language by its own name, so that whoever cannot read this page finds theirs. */
const names: Record<UiLanguage, string> = { en: 'English', nl: 'Nederlands', zh: '中文' };
const schemes = ['auto', 'light', 'dark'] as const;

export default function SettingsView() {
  const t = useT();
  const { language, setLanguage } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [profile, setProfile] = useDefaultProfile();
  return (
    <Page title={t('settings.title')}>
      <Stack gap={32} maw={860}>
        <SettingsPart id="appearance" title={t('settings.appearance')}>
          <Stack gap="md">
            <Select label={t('settings.language')} data={languages.map((code) => ({ value: code, label: names[code] }))} value={language} onChange={(code) => setLanguage(languages.find((one) => one === code) ?? language)} allowDeselect={false} w={280} maw="100%" />
            <div>
              <Text id="scheme" fw={600} mb={4}>{t('settings.scheme')}</Text>
              <SegmentedControl aria-labelledby="scheme" value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)} data={schemes.map((scheme) => ({ value: scheme, label: t(`settings.schemes.${scheme}`) }))} />
            </div>
            <ProfileSelect label={t('settings.profile')} value={profile} onChange={setProfile} />
          </Stack>
        </SettingsPart>
        <ModelCheck />
        <LibraryUpkeep />
        <SessionPart />
      </Stack>
    </Page>
  );
}
