import { useT } from '../../i18n';
import { Page } from '../../parts/Page';

export default function CompanyView() {
  const t = useT();
  return <Page title={t('rail.companies')}>{null}</Page>;
}
