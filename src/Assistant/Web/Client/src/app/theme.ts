import { createTheme, Drawer, Modal, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a blue-green. Its sixth and seventh shade, which fill buttons in dark and light, are dark enough for white letters, also while they are pointed at. */
const tide: MantineColorsTuple = ['#e8f5f6', '#d3e9eb', '#a8d4d8', '#79bec5', '#55acb5', '#3fa0aa', '#17747f', '#0f5f6b', '#0b525d', '#06434c'];

export const theme = createTheme({
  primaryColor: 'tide',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { tide },
  fontFamily: '"Inter", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif',
  fontSizes: { xs: '13px', sm: '15px', md: '15px', lg: '18px', xl: '24px' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '4px', md: '4px', lg: '8px', xl: '8px' },
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '24px' }, h2: { fontSize: '18px' }, h3: { fontSize: '15px' }, h4: { fontSize: '15px' } } },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: Modal.extend({ styles: { title: { fontSize: 18, fontWeight: 600 } } }),
    Drawer: Drawer.extend({ styles: { title: { fontSize: 18, fontWeight: 600 } } }),
  },
});
