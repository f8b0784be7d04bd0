import { useT } from '../../i18n';
import { Page } from '../../parts/Page';

export default function SettingsView() {
  const t = useT();
  return <Page title={t('rail.settings')}>{null}</Page>;
}
