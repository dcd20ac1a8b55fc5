import toMainland from "opencc-js/to/cn";
import { packed, type PackedDictionary } from "./packed-dictionary";

const [phrases, characters] = toMainland.flat().map(String);

/** What OpenCC makes of traditional characters; its dictionaries of regions and their words are three times as large, and no label needs them. */
export const MAINLAND: PackedDictionary = packed({ phrases: phrases!, characters: characters! });
