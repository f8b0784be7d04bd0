import { ActionIcon, Tooltip, type ActionIconProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { Icon, type IconName } from './Icon';

type Props = { icon: IconName; label: string } & ActionIconProps & Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps | 'children'>;

/** A button of one icon; its label is its name and shows on hover. */
export function IconButton({ icon, label, ...rest }: Props) {
  return (
    <Tooltip label={label} openDelay={400} withinPortal>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} {...rest}>
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}
