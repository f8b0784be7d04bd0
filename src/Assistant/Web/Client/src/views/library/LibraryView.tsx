import { useT } from '../../i18n';
import { Page } from '../../parts/Page';

export default function LibraryView() {
  const t = useT();
  return <Page title={t('rail.library')}>{null}</Page>;
}
