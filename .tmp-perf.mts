import { readEdtf } from "@/lib/domain/edtf-date";
import { createResolver } from "@/lib/domain/resolve/resolve";
import { addDays, toDay } from "@/lib/domain/day";
let t=performance.now(); for(let i=0;i<5000;i++) readEdtf("[2025-05-23..2025-05-30]"); console.log("edtf set us", (performance.now()-t)/5);
t=performance.now(); for(let i=0;i<5000;i++) readEdtf("2025-05-30"); console.log("edtf day us", (performance.now()-t)/5);
for (const n of [125,250,500,1000,2000]) for (const kind of ["mixed","oneSource"]) {
  const start=toDay("2024-08-05");
  const claims=Array.from({length:n},(_,i)=>{ const p=i%3===0?"ua":"ru"; const change=kind==="mixed"&&i%2===0; return {id:`c${i}`,ordinal:0,speakerId:kind==="mixed"?`s${i%20}`:"s0",side:kind==="mixed"?[null,"ua","ru"][i%3]!:"ru",position:{kind:"holds" as const,party:p},gains:change?p:null,placeIds:["v"],regionId:null,from:addDays(start,i%1400),to:null,saidOn:addDays(start,(i%1400)+i%5),recordedAt:"",answers:i%5===4?[{kind:"denies" as const,claimId:`c${i-1}`}]:[],assessments:[]};});
  for (const asKnown of ["hindsight","then"] as const) { const r=createResolver({startsOn:start,parties:["ua","ru"],claims},{viewpoint:{kind:"all"},asKnown}); const t=performance.now(); const pts=r.timeline({kind:"place",id:"v",regionId:"r",baseline:"ua"}); console.log(n,kind,asKnown,pts.length,"points",Math.round(performance.now()-t),"ms"); }
}
