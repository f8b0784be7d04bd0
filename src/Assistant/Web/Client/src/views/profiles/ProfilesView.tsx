import { useT } from '../../i18n';
import { Page } from '../../parts/Page';

export default function ProfilesView() {
  const t = useT();
  return <Page title={t('rail.profiles')}>{null}</Page>;
}
