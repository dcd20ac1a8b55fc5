import { calledName, findMember } from "../../src/form/compile/find-member";
import { nearest } from "../../src/form/compile/near";
import { matrixOf } from "../support/forms";
import { compiled, matrixOfLabels } from "../support/small-form";

const members = matrixOf(
  compiled(
    matrixOfLabels([
      { id: "a", label: "一、收到申请（件）", code: "01" },
      { label: "（二）其中：网上申请", role: "of-which", of: "a", code: "02" },
      { label: "城市", members: [{ id: "up", label: "1.人数" }, { label: "2.户数", members: [{ label: "低保" }, { label: "特困" }] }] },
      { label: "农村", members: [{ label: "1.人数" }, { label: "2.户数", members: [{ label: "低保" }] }] },
      { label: "其他", code: "08" },
      { label: "其他", code: "09" },
      { id: "城市", label: "城" },
    ]),
  ),
).rows.members; // prettier-ignore

/** The path of what is meant, or why it is none. */
function found(ref: string): string {
  const member = findMember(members, ref);
  return typeof member === "string" ? `? ${member}` : member.path.join(" > ");
}

test.each<[string, string]>([
  ["a", "一、收到申请（件）"],
  ["01", "一、收到申请（件）"],
  ["一、收到申请（件）", "一、收到申请（件）"],
  ["收到申请", "一、收到申请（件）"],
  ["收到申请（件）", "一、收到申请（件）"],
  ["网上申请", "（二）其中：网上申请"],
  ["城市/人数", "城市 > 1.人数"],
  ["城市 / 1.人数", "城市 > 1.人数"],
  ["城市/2.户数/低保", "城市 > 2.户数 > 低保"],
  ["农村/低保", "农村 > 2.户数 > 低保"],
  ["户数/特困", "城市 > 2.户数 > 特困"],
  ["乡镇/特困", "? 没有这一行或列 (unknown row or column): 乡镇/特困，相近的有 (perhaps): 特困"],
  [
    "人数",
    "? “人数”有几个，请写成其中之一: 城市/1.人数、农村/1.人数 (there are several; write one of these)",
  ],
  [
    "低保",
    "? “低保”有几个，请写成其中之一: 城市/2.户数/低保、农村/2.户数/低保 (there are several; write one of these)",
  ],
  ["其他", "? “其他”有几个，请写成其中之一: 08、09 (there are several; write one of these)"],
  ["08", "其他"],
  ["城市", "城"],
  ["城", "城"],
  ["申请", "? 没有这一行或列 (unknown row or column): 申请，相近的有 (perhaps): 收到申请、网上申请"],
  ["收到申清", "? 没有这一行或列 (unknown row or column): 收到申清，相近的有 (perhaps): 收到申请"],
  ["什么都不像", "? 没有这一行或列 (unknown row or column): 什么都不像"],
])("%s means", (ref, expected) => expect(found(ref)).toBe(expected));

test.each<[string, string]>([
  ["甲", "甲"],
  ["1.甲", "甲"],
  ["12、甲", "甲"],
  ["一、甲", "甲"],
  ["十二．甲", "甲"],
  ["（三）甲", "甲"],
  ["（十二）甲", "甲"],
  ["（120）甲", "甲"],
  ["2 甲", "甲"],
  ["(4)甲", "甲"],
  ["1）甲", "甲"],
  ["IV.甲", "甲"],
  ["A. 甲", "甲"],
  ["其中：甲", "甲"],
  ["其中甲", "甲"],
  ["一、（二）3.甲", "甲"],
  ["甲（件）", "甲"],
  ["甲(万元)", "甲"],
  ["甲（一二三四五六七八九）", "甲(一二三四五六七八九)"],
  ["甲 乙", "甲乙"],
  ["（件）", "(件)"],
  ["1234.甲", "1234.甲"],
  ["3月", "3月"],
])("%s is called %s", (label, name) => expect(calledName(label)).toBe(name));

test.each<[string, string[], string[]]>([
  ["网上申请", ["网上申清", "申请", "甲"], ["网上申清", "申请"]],
  ["甲乙丙丁", ["甲乙", "甲丙", "甲", "丁丙乙甲", "甲乙丙戊"], ["丁丙乙甲", "甲乙丙戊", "甲乙"]],
  ["甲乙", ["甲乙丙丁戊己庚辛", "甲丙丁", "乙甲", "乙甲"], ["乙甲", "甲乙丙丁戊己庚辛"]],
  ["甲", ["甲乙丙丁", "甲乙"], ["甲乙"]],
  ["甲甲乙", ["甲乙", "甲甲丙", "丙甲"], ["甲乙", "甲甲丙"]],
  ["一二", ["三四"], []],
])("near %s are of %j", (text, names, near) => expect(nearest(names, text)).toEqual(near));
