import { useT } from '../../i18n';
import { Page } from '../../parts/Page';

export default function CompaniesView() {
  const t = useT();
  return <Page title={t('rail.companies')}>{null}</Page>;
}
