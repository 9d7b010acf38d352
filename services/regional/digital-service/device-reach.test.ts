import "reflect-metadata";
import { expect, it } from "vitest";
import { Device, DEVICES, ServiceChannel } from "./device.ts";
import { DeviceLimit, deviceLimitsOf, DeviceReach, deviceReachOf } from "./device-reach.ts";

const { WEB, ANDROID, IOS, DESKTOP, WHATSAPP, SMS, KIOSK } = ServiceChannel;

it.each([[[WEB]], [[ANDROID, IOS, DESKTOP]], [[WEB, ANDROID]], [[SMS, WEB]]])(
  "a service for every device by %j works on any",
  (channels) => {
    expect(deviceLimitsOf({ devices: DEVICES, channels })).toEqual([]);
    expect(deviceReachOf({ devices: DEVICES, channels })).toBe(DeviceReach.ANY_DEVICE);
  },
);

it.each([[[ANDROID]], [[IOS]], [[ANDROID, IOS]], [[ANDROID, DESKTOP]], [[WHATSAPP, SMS]], [[KIOSK]]])(
  "a service by %j needs a certain app",
  (channels) => {
    expect(deviceLimitsOf({ devices: DEVICES, channels })).toEqual([DeviceLimit.ONE_KIND_OF_APP]);
    expect(deviceReachOf({ devices: DEVICES, channels })).toBe(DeviceReach.LIMITED);
  },
);

it("a service for computers only is limited, even in a browser", () => {
  expect(deviceLimitsOf({ devices: [Device.COMPUTER], channels: [WEB] })).toEqual([
    DeviceLimit.NOT_ON_PHONE,
    DeviceLimit.NOT_ON_TABLET,
  ]);
});

it("tells every reason", () => {
  expect(deviceLimitsOf({ devices: [Device.PHONE], channels: [ANDROID] })).toEqual([
    DeviceLimit.NOT_ON_TABLET,
    DeviceLimit.NOT_ON_COMPUTER,
    DeviceLimit.ONE_KIND_OF_APP,
  ]);
});
