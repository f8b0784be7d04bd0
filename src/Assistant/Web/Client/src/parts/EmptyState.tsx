import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

/** What stands where nothing is yet: why, and what to do next. */
export function EmptyState({ icon, title, text, children }: { icon?: IconName; title: string; text?: string; children?: ReactNode }) {
  return (
    <Stack align="center" ta="center" gap="md" py={48} px="md" maw={560} mx="auto">
      {icon && <Text c="dimmed" component="span" lh={0}><Icon name={icon} size={32} /></Text>}
      <Text component="h2" fz="lg" fw={600}>{title}</Text>
      {text && <Text c="dimmed">{text}</Text>}
      {children}
    </Stack>
  );
}
