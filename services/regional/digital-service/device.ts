import { registerEnumType } from "type-graphql";

/** In the order in which every list of them stands. */
export enum Device {
  PHONE = "PHONE",
  TABLET = "TABLET",
  COMPUTER = "COMPUTER",
}

export const DEVICES: readonly Device[] = Object.values(Device);

registerEnumType(Device, {
  name: "Device",
  description: "On what a digital service is used.",
  valuesConfig: {
    PHONE: { description: "A phone (telepon)." },
    TABLET: { description: "A tablet." },
    COMPUTER: { description: "A computer (komputer), at a desk or portable." },
  },
});

export enum ServiceChannel {
  WEB = "WEB",
  ANDROID = "ANDROID",
  IOS = "IOS",
  WHATSAPP = "WHATSAPP",
  SMS = "SMS",
  KIOSK = "KIOSK",
  DESKTOP = "DESKTOP",
}

export const SERVICE_CHANNELS: readonly ServiceChannel[] = Object.values(ServiceChannel);

registerEnumType(ServiceChannel, {
  name: "ServiceChannel",
  description: "By what a digital service is reached.",
  valuesConfig: {
    WEB: { description: "A page in a browser." },
    ANDROID: { description: "An app for Android." },
    IOS: { description: "An app for iOS." },
    WHATSAPP: { description: "WhatsApp." },
    SMS: { description: "Text messages." },
    KIOSK: { description: "A terminal in a public place (anjungan)." },
    DESKTOP: { description: "A program for computers." },
  },
});
