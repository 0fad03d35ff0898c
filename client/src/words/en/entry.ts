export { pair } from './pair.ts'
export { sight } from './sight.ts'

import type { entry as dutch } from '../nl/entry.ts'
import type { TranslationOf } from '../translation.ts'

export const entry: TranslationOf<typeof dutch> = {
  known: {
    one: 'Are you {{name}} from a moment ago?',
    more: 'Are you one of them?',
    why: 'Somebody of this name was here, and is not connected now.',
    yes: 'Yes, that is me',
    yesAs: 'I am {{name}}',
    no: 'No, I am someone else',
    otherName: 'Give another name',
    apart:
      'You are back in. What you wrote before shows on your earlier device only. It counts all the same.',
  },
  version: {
    older: 'There is a new version of Kring. This page renews itself as soon as you pause.',
    stranger:
      'The server has another version of Kring than this page. Until it is renewed, what you write waits on this device.',
    still: 'The server has another version of Kring than this page. Renew it when you can.',
    now: 'Renew now',
  },
  memory: 'This browser keeps nothing. Leave this tab open for as long as you take part.',
  blocked: {
    title: 'This network blocks the live connection',
    lead: 'The server does answer, but the board does not come through. We keep trying. You need not join again.',
    now: 'To go on now: take another network for a while, such as the hotspot of a phone.',
    ask: 'Ask this of whoever runs the network',
    copy: 'Copy this sentence',
    copied: 'Copied',
    wish: 'Please allow WebSocket connections to {{address}}, without opening them up or cutting them off.',
  },
  stranger: {
    title: 'This device is not in yet',
    lead: 'There are two ways to come in.',
    takePart: 'You take part',
    takePartHow: 'Use the code on the screen in the room.',
    leads: 'You are the facilitator',
    leadsHow:
      'Open the link you kept. Is it gone? Then join with the code: another facilitator can make you facilitator again in the list of people.',
  },
  keep: {
    title: 'Keep your link as facilitator',
    why: 'With this link you are the facilitator again on any device, also when this browser forgets everything.',
    open: 'Keep my link',
    later: 'Not needed',
    mail: 'Mail it to myself',
    mailSubject: 'My link for {{title}}',
    mailBody: 'With this link I am the facilitator of “{{title}}”. Not to be passed on.',
    done: 'Done',
    private: 'Share it with nobody: whoever has this link can do all you can.',
  },
  lead: {
    make: 'Make facilitator too',
    title: 'Make {{name}} a facilitator too?',
    why: '{{name}} can then do all you can: take steps, take people out, and delete the meeting.',
    do: 'Make {{name}} facilitator',
    undo: 'No longer facilitator',
    is: 'facilitator',
  },
  signalFor: {
    differently: '{{name}} sees it differently',
    otherWay: '{{name}} would like another approach',
  },
  comingAs: {
    title: 'How do you come?',
    participant: 'I take part',
    participantHelp: 'As everybody does.',
    schoolLeader: 'I take part as a school leader',
    schoolLeaderHelp: 'Everybody sees that you are here as a school leader.',
    atDoor: 'Come to the door',
    visitor: 'I come to look on',
    visitorHelp:
      'The group first agrees with you what for. Until then you wait at the door, and see nothing of the group.',
  },
  door: {
    waits_one: '{{names}} waits at the door',
    waits_other: '{{names}} wait at the door',
    is: 'waits at the door',
    now: 'Whoever waits proposes on their own device what for. Then everybody says whether that is fine.',
    step: 'Go to the step “{{step}}”: there you agree what for. Until then whoever waits sees nothing of you.',
    later:
      'Do you want somebody to look on? Take up the method in which somebody looks on: there you agree what for. Until then whoever waits sees nothing of you.',
    letIn: 'Takes part as a participant',
    back: 'Let wait at the door',
  },
  looksOn_one: '{{names}} looks on',
  looksOn_other: '{{names}} look on',
  schoolLeader: {
    is: 'school leader',
    make: 'Takes part as school leader',
    here: 'School leader present: {{names}}',
    closed: 'This part is the group’s own',
    closedLead:
      'A check-in and a case in intervision stay among colleagues. That is why you see nothing of it for now. Once the group goes on you take part again.',
    last: 'As school leader you write last. You can begin once the others are ready.',
    harvest: 'Nothing released yet',
    harvestLead:
      'The group itself chooses what the school leader gets. Until then the harvest stays with the group.',
  },
  back: {
    note: 'came back on another device',
    notOne: 'This is someone else',
    told: '{{name}} is back on another device.',
    toldInstead: '{{name}} is back, and was {{before}} before.',
    instead: 'was {{name}} before',
    apart: '{{before}} and {{name}} both take part now, each with their own turn.',
    parted: 'That device is out. {{name}} can just go on.',
  },
  absent: {
    one: '{{name}} is not connected.',
    more: '{{names}} are not connected.',
    wait: 'Do not wait for {{name}}',
    waitMore: 'Do not wait for them',
    isBack: '{{name}} is back',
  },
  address: {
    other: 'Can nobody get in?',
    title: 'Another address for others',
    why: 'This machine is on several networks. Choose the one the group is on.',
    none: 'Others cannot get here yet',
    noneWhy: 'Ask whoever runs Kring to set an address for others (PUBLIC_URL).',
  },
}
