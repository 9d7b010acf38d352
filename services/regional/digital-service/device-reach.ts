import { registerEnumType } from "type-graphql";
import { Device, DEVICES, ServiceChannel } from "./device.ts";

export enum DeviceReach {
  ANY_DEVICE = "ANY_DEVICE",
  LIMITED = "LIMITED",
}

registerEnumType(DeviceReach, {
  name: "DeviceReach",
  description: "Whether a digital service works from any device and any app, as one must.",
  valuesConfig: {
    ANY_DEVICE: { description: "Whoever has a phone, a tablet or a computer can use it, of whichever make." },
    LIMITED: { description: "Some cannot; see `deviceLimits`." },
  },
});

export enum DeviceLimit {
  NOT_ON_PHONE = "NOT_ON_PHONE",
  NOT_ON_TABLET = "NOT_ON_TABLET",
  NOT_ON_COMPUTER = "NOT_ON_COMPUTER",
  ONE_KIND_OF_APP = "ONE_KIND_OF_APP",
}

registerEnumType(DeviceLimit, {
  name: "DeviceLimit",
  description: "Why a digital service does not work from any device and any app.",
  valuesConfig: {
    NOT_ON_PHONE: { description: "It cannot be used on a phone." },
    NOT_ON_TABLET: { description: "It cannot be used on a tablet." },
    NOT_ON_COMPUTER: { description: "It cannot be used on a computer." },
    ONE_KIND_OF_APP: {
      description:
        "It has no page in a browser, nor an app for each of Android, iOS and computers: it needs a certain one.",
    },
  },
});

/*
 * The rule of the programs: a service must work from any device and any app; one that needs a certain phone, or only a
 * computer, is a finding. A page in a browser hangs on nobody's app, and apps do so together only where there is one for
 * each kind of phone and for computers. A messenger, a text message or a terminal is somebody's, or somewhere.
 */

/** The channels that reach everybody: all of one of these. */
const OPEN_WAYS: readonly (readonly ServiceChannel[])[] = [
  [ServiceChannel.WEB],
  [ServiceChannel.ANDROID, ServiceChannel.IOS, ServiceChannel.DESKTOP],
];

const LIMIT_WITHOUT: Readonly<Record<Device, DeviceLimit>> = {
  [Device.PHONE]: DeviceLimit.NOT_ON_PHONE,
  [Device.TABLET]: DeviceLimit.NOT_ON_TABLET,
  [Device.COMPUTER]: DeviceLimit.NOT_ON_COMPUTER,
};

interface Reached {
  readonly devices: readonly Device[];
  readonly channels: readonly ServiceChannel[];
}

/** Why a service does not work from any device; nothing where it does. */
export function deviceLimitsOf({ devices, channels }: Reached): DeviceLimit[] {
  const isOpen = OPEN_WAYS.some((way) => way.every((channel) => channels.includes(channel)));
  return [
    ...DEVICES.filter((device) => !devices.includes(device)).map((device) => LIMIT_WITHOUT[device]),
    ...(isOpen ? [] : [DeviceLimit.ONE_KIND_OF_APP]),
  ];
}

export const deviceReachOf = (service: Reached): DeviceReach =>
  deviceLimitsOf(service).length === 0 ? DeviceReach.ANY_DEVICE : DeviceReach.LIMITED;

/** The same as a condition on rows. */
export function reachCondition(reach: DeviceReach): object {
  const isForAll = {
    devices: { $contains: DEVICES },
    $or: OPEN_WAYS.map((way) => ({ channels: { $contains: way } })),
  };
  return reach === DeviceReach.ANY_DEVICE ? isForAll : { $not: isForAll };
}
